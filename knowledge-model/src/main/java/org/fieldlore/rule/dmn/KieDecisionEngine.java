package org.fieldlore.rule.dmn;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringReader;
import java.util.List;
import org.fieldlore.rule.DecisionEngine;
import org.fieldlore.rule.Decisions;
import org.fieldlore.rule.Table;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Decision tables on KIE DMN. */
@ApplicationScoped
public class KieDecisionEngine implements DecisionEngine {
    @Override
    public Decisions prepare(Table table) {
        Resource file = ResourceFactory.newReaderResource(new StringReader(DmnText.of(table)), "UTF-8")
                .setSourcePath("table.dmn");
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .setRootClassLoader(KieDecisionEngine.class.getClassLoader())
                .buildConfiguration()
                .fromResources(List.of(file))
                .getOrElseThrow(fault -> new IllegalStateException("a checked table does not compile", fault));
        DMNModel model = runtime.getModels().get(0);
        if (model.hasErrors())
            throw new IllegalStateException(
                    "a checked table does not compile: " + model.getMessages(DMNMessage.Severity.ERROR));
        return new KieDecisions(table, runtime, model);
    }
}
