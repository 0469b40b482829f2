package main

import (
	"net/http"
	"plugin"
	"reflect"
)

func f0(handler any, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: unsafe-reflection
	plugin.Open(name)
	// ok: unsafe-reflection
	plugin.Open("./plugins/mail.so")
	// ruleid: unsafe-reflection
	plugin.Open("./plugins/" + name + ".so")
	// ok: unsafe-reflection
	plugin.Open("./plugins/shop.so")
	// ruleid: unsafe-reflection
	reflect.ValueOf(handler).MethodByName(name)
	// ok: unsafe-reflection
	reflect.ValueOf(handler).MethodByName("Show")
}
