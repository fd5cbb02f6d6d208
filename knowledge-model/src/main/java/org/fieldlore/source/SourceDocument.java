package org.fieldlore.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.SourceDocumentId;

/**
 * A document that knowledge was read from. Known by the checksum of its bytes: under another name it is still the same
 * document, and the same name with other bytes is another one. A better reading of the same bytes replaces its text.
 */
@Entity
@Table(name = "source_document")
public class SourceDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String checksum;
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private String lang;

    @Column(name = "size_bytes")
    private long bytes;

    private String text;

    @Column(name = "kept_at")
    private Instant keptAt;

    protected SourceDocument() {}

    SourceDocument(Delivery delivery, Instant now) {
        this.checksum = delivery.checksum().value();
        this.name = Required.text("name", delivery.name(), 255);
        this.mediaType = Required.text("mediaType", delivery.mediaType(), 120);
        this.lang = Required.text("lang", delivery.lang(), 10);
        this.bytes = delivery.bytes();
        this.text = delivery.text();
        this.keptAt = now;
    }

    void readAnew(Delivery delivery) {
        if (text.equals(delivery.text())) return;
        text = delivery.text();
        lang = Required.text("lang", delivery.lang(), 10);
    }

    public SourceDocumentId id() {
        return new SourceDocumentId(id);
    }

    public Checksum checksum() {
        return new Checksum(checksum);
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public String lang() {
        return lang;
    }

    public long bytes() {
        return bytes;
    }

    public String text() {
        return text;
    }

    public Instant keptAt() {
        return keptAt;
    }
}
