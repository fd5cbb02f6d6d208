create index knowledge_item_source on knowledge_item (source_document_id);
