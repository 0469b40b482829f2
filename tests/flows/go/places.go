package main

import (
	"fmt"
	"html"
	"net/http"
	"os"
	"strings"
)

func places(w http.ResponseWriter, r *http.Request) {
	base := os.Getenv("BASE")
	q := r.URL.Query().Get("q")
	// ok: request-forgery
	http.Get(base + "?q=" + q)
	// ok: request-forgery
	http.Get(fmt.Sprintf("%s/find?q=%s", base, q))
	// ruleid: request-forgery
	http.Get(base + q)
	// ruleid: request-forgery
	http.Get(q + "?base=" + base)
	// ok: open-redirect
	http.Redirect(w, r, base+"/x?q="+q, http.StatusFound)
	// ruleid: cross-site-scripting
	fmt.Fprint(w, "<script>draw('"+html.EscapeString(q)+"')</script>")
	// ok: cross-site-scripting
	fmt.Fprintf(w, "<script>draw()</script><p>%s", html.EscapeString(q))
}

func ownSite(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	if strings.HasPrefix(next, os.Getenv("SITE")+"/") {
		// ok: open-redirect
		http.Redirect(w, r, next, http.StatusFound)
	}
	if strings.HasPrefix(next, os.Getenv("SITE")) {
		// ruleid: open-redirect
		http.Redirect(w, r, next, http.StatusFound)
	}
}
