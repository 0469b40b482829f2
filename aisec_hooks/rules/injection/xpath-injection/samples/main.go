package main

import (
	"net/http"
	"strconv"

	"github.com/antchfx/xmlquery"
	"github.com/antchfx/xpath"
)

func f0(document *xmlquery.Node, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: xpath-injection
	xmlquery.Find(document, "//user[name='"+name+"']")
	// ok: xpath-injection
	xmlquery.Find(document, "//user")
	// ruleid: xpath-injection
	xpath.Compile("//user[name='" + name + "']")
	// ok: xpath-injection
	xpath.Compile("//user[name=$name]")
	// ruleid: xpath-injection
	xmlquery.FindOne(document, name)
	id, err := strconv.Atoi(r.FormValue("id"))
	if err != nil {
		return
	}
	// ok: xpath-injection
	xmlquery.FindOne(document, "//user["+strconv.Itoa(id)+"]")
}
