<?php

function whole(string $body): DOMDocument
{
    $document = new DOMDocument();
    // ruleid: xml-external-entities
    $document->loadXML($body, LIBXML_NOENT | LIBXML_DTDLOAD | LIBXML_NOBLANKS);
    $flags = LIBXML_NONET | LIBXML_DTDLOAD;
    // ruleid: xml-external-entities
    $document->load('orders.xml', $flags);
    // ok: xml-external-entities
    $document->loadXML($body, LIBXML_NONET | LIBXML_NOBLANKS);
    // ok: xml-external-entities
    $document->loadXML($body);
    return $document;
}

function simple(string $body): SimpleXMLElement
{
    // ruleid: xml-external-entities
    $order = simplexml_load_string($body, SimpleXMLElement::class, LIBXML_NOENT);
    // ruleid: xml-external-entities
    $order = new SimpleXMLElement($body, options: LIBXML_NOENT);
    // ok: xml-external-entities
    $order = simplexml_load_string($body, SimpleXMLElement::class, LIBXML_NOCDATA);
    // ok: xml-external-entities
    return new SimpleXMLElement($body);
}

function piece_by_piece(string $path): XMLReader
{
    // ruleid: xml-external-entities
    $reader = XMLReader::open($path, null, LIBXML_NOENT);
    // ruleid: xml-external-entities
    $reader->setParserProperty(XMLReader::SUBST_ENTITIES, true);
    // ok: xml-external-entities
    $reader->setParserProperty(XMLReader::VALIDATE, true);
    // ok: xml-external-entities
    $reader->setParserProperty(XMLReader::SUBST_ENTITIES, false);
    // ok: xml-external-entities
    return XMLReader::open($path, null, LIBXML_NONET);
}

function settings(DOMDocument $document): void
{
    // ruleid: xml-external-entities
    $document->substituteEntities = true;
    // ok: xml-external-entities
    $document->resolveExternals = false;
    // ruleid: xml-external-entities
    libxml_disable_entity_loader(false);
    // ok: xml-external-entities
    libxml_disable_entity_loader(true);
}
