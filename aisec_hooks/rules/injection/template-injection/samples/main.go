package main

import (
	"net/http"
	"text/template"

	"github.com/flosch/pongo2/v6"
)

func f0(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	// ruleid: template-injection
	template.New("page").Parse(text)
	// ok: template-injection
	template.New("page").Parse("Hello {{.}}")
	// ruleid: template-injection
	template.New("page").Parse("Hello " + text)
	// ok: template-injection
	template.Must(template.New("page").Parse("Hello {{.}}"))
	// ruleid: template-injection
	pongo2.FromString(text)
	// ok: template-injection
	pongo2.FromString("Hello {{ name }}")
}
