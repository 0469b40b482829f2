package main

import (
	"fmt"
	"net/http"
)

func plainText(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	// ok: cross-site-scripting
	fmt.Fprintf(w, "Hello %s", r.FormValue("name"))
	// ok: cross-site-scripting
	w.Write([]byte(r.FormValue("name")))
}

func hyperText(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	// ruleid: cross-site-scripting
	fmt.Fprintf(w, "Hello %s", r.FormValue("name"))
	// ruleid: cross-site-scripting
	w.Write([]byte(r.FormValue("name")))
}

func unsaid(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cache-Control", "no-store")
	// ruleid: cross-site-scripting
	fmt.Fprintf(w, "Hello %s", r.FormValue("name"))
}

func typedBytes(w http.ResponseWriter, r *http.Request) {
	var name []byte = []byte(r.FormValue("name"))
	var page int = asPage(r.FormValue("page"))
	// ruleid: cross-site-scripting
	w.Write(name)
	// ok: cross-site-scripting
	fmt.Fprintf(w, "<p>%d", page)
}
