package main

import (
	"encoding/xml"
	"net/http"

	"github.com/lestrrat-go/libxml2"
	"github.com/lestrrat-go/libxml2/parser"
)

func f0(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	// ruleid: xml-external-entities
	libxml2.ParseString(text, parser.XMLParseNoEnt)
	// ok: xml-external-entities
	libxml2.ParseString(text)
	// ruleid: xml-external-entities
	libxml2.ParseString("<a>"+text+"</a>", parser.XMLParseNoEnt)
	// ok: xml-external-entities
	libxml2.ParseString("<a/>", parser.XMLParseNoEnt)
	// ruleid: xml-external-entities
	libxml2.ParseString(r.PostFormValue("text"), parser.XMLParseNoEnt)
	var found struct{ Name string }
	// ok: xml-external-entities
	xml.Unmarshal([]byte(text), &found)
}
