package main

import (
	"net/http"
	"net/url"
)

func f0(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: header-injection
	w.Header().Set("X-Name", name)
	// ok: header-injection
	w.Header().Set("X-Name", url.QueryEscape(name))
	// ruleid: header-injection
	w.Header().Add("X-Name", name)
	// ok: header-injection
	w.Header().Set("X-Name", "shop")
	// ruleid: header-injection
	http.SetCookie(w, &http.Cookie{Name: "name", Value: name})
	// ok: header-injection
	http.SetCookie(w, &http.Cookie{Name: "name", Value: url.QueryEscape(name)})
}
