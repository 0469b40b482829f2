require 'nokogiri'

def read(text)
  # ruleid: xml-external-entities
  Nokogiri::XML(text) { |config| config.noent }
end

def read_whole(text)
  # ruleid: xml-external-entities
  Nokogiri::XML(text) { |config| config.strict.dtdload }
end

def parse(text)
  # ruleid: xml-external-entities
  Nokogiri::XML::Document.parse(text, nil, nil, Nokogiri::XML::ParseOptions::NOENT)
end

def plain(text)
  # ok: xml-external-entities
  Nokogiri::XML(text)
end

def strict(text)
  # ok: xml-external-entities
  Nokogiri::XML(text) { |config| config.strict.nonet }
end

def offline(text)
  # ok: xml-external-entities
  Nokogiri::XML::Document.parse(text, nil, nil, Nokogiri::XML::ParseOptions::NONET)
end

def several(text)
  # ruleid: xml-external-entities
  Nokogiri::XML(text, nil, 'UTF-8', Nokogiri::XML::ParseOptions::DTDLOAD | Nokogiri::XML::ParseOptions::NONET)
end

def none_of_them(text)
  # ok: xml-external-entities
  Nokogiri::XML(text, nil, 'UTF-8', Nokogiri::XML::ParseOptions::STRICT | Nokogiri::XML::ParseOptions::NONET)
end
