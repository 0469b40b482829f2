package main

import (
	"net/http"

	"github.com/Knetic/govaluate"
	"github.com/expr-lang/expr"
)

func f0(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	// ruleid: expression-injection
	expr.Compile(text)
	// ok: expression-injection
	expr.Compile("price > limit")
	// ruleid: expression-injection
	expr.Eval("price > "+text, nil)
	// ok: expression-injection
	expr.Eval("price > limit", map[string]any{"limit": text})
	// ruleid: expression-injection
	govaluate.NewEvaluableExpression(text)
	// ok: expression-injection
	govaluate.NewEvaluableExpression("price > limit")
}
