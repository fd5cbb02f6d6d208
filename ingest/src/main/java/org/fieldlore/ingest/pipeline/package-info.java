/**
 * Connects the steps to what is stored: documents, questions and answers, and customer extracts each become one run with
 * counts and findings, whatever they hold. It owns no table and knows no format; steps and use cases do the work.
 */
@NullMarked
@Feature(
        name = "pipeline",
        mayUse = {"shared", "extract", "clean", "archive", "people", "source", "taxonomy", "customer", "knowledge"})
package org.fieldlore.ingest.pipeline;

import org.fieldlore.shared.Feature;
import org.jspecify.annotations.NullMarked;
