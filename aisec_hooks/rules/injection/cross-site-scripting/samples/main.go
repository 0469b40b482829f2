package main

import (
	"fmt"
	"html"
	"html/template"
	"io"
	"net/http"
)

func f0(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: cross-site-scripting
	fmt.Fprintf(w, "<p>Hello %s", name)
	// ok: cross-site-scripting
	fmt.Fprintf(w, "<p>Hello %s", html.EscapeString(name))
	// ruleid: cross-site-scripting
	io.WriteString(w, "<p>"+name)
	// ok: cross-site-scripting
	w.Write([]byte(template.HTMLEscapeString(name)))
}

func f1(w http.ResponseWriter, r *http.Request) {
	page := template.Must(template.New("page").Parse("<p>{{.}}"))
	// ok: cross-site-scripting
	page.Execute(w, r.FormValue("name"))
	// ruleid: cross-site-scripting
	page.Execute(w, template.HTML(r.FormValue("name")))
}
