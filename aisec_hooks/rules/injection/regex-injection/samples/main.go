package main

import (
	"net/http"
	"regexp"
)

func f0(w http.ResponseWriter, r *http.Request) {
	pattern := r.FormValue("pattern")
	// ruleid: regex-injection
	regexp.Compile(pattern)
	// ok: regex-injection
	regexp.Compile("^" + regexp.QuoteMeta(pattern))
	// ruleid: regex-injection
	regexp.MatchString("^"+pattern, "shop")
	// ok: regex-injection
	regexp.MatchString("^[a-z]+$", pattern)
	// ruleid: regex-injection
	regexp.MustCompile(pattern)
	// ok: regex-injection
	regexp.MustCompile("^[a-z]+$")
}
