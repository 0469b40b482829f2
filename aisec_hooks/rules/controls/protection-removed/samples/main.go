package main

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"
)

var pages = []string{"/", "/orders"}

func check(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	// ruleid: protection-removed
	http.Redirect(w, r, target, http.StatusFound)
}

func local(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: protection-removed
	os.Open(filepath.Join("data", name))
}

func last(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: protection-removed
	os.ReadFile("data/" + name)
}

func moved(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	w.Header().Set("X-Page", "a page")
	if target != "/" {
		return
	}
	// ok: protection-removed
	http.Redirect(w, r, target, http.StatusFound)
}

func another(w http.ResponseWriter, r *http.Request) {
	target := r.FormValue("next")
	if target != "/orders" {
		return
	}
	// ok: protection-removed
	http.Redirect(w, r, target, http.StatusFound)
}

func before(w http.ResponseWriter, r *http.Request) {
	// ok: protection-removed
	http.Redirect(w, r, r.FormValue("next"), http.StatusFound)
}
