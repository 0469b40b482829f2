package main

import (
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"
)

func f0(w http.ResponseWriter, r *http.Request) {
	next := r.URL.Query().Get("next")
	// ruleid: open-redirect
	http.Redirect(w, r, next, http.StatusFound)
	// ok: open-redirect
	http.Redirect(w, r, "/login?next="+url.QueryEscape(next), http.StatusFound)
	if next == "/cart" {
	// ok: open-redirect
		http.Redirect(w, r, next, http.StatusFound)
	}
}

func f1(c *gin.Context) {
	// ruleid: open-redirect
	c.Redirect(302, c.Query("next"))
	// ok: open-redirect
	c.Redirect(302, "/login")
}

func f2(w http.ResponseWriter, r *http.Request) {
	// ruleid: open-redirect
	w.Header().Set("Location", r.FormValue("next"))
}
