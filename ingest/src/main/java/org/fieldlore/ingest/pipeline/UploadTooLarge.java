package org.fieldlore.ingest.pipeline;

import org.fieldlore.shared.Refusal;

/** A file is larger than may be handed in. Facts: its name, the largest size in megabytes. */
public final class UploadTooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    public UploadTooLarge(String name, long megabytes) {
        super(name + " is larger than " + megabytes + " MB", name, megabytes);
    }
}
