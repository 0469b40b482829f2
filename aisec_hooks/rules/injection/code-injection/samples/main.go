package main

import (
	"encoding/json"

	"github.com/dop251/goja"
	lua "github.com/yuin/gopher-lua"
)

func price(formula string) (goja.Value, error) {
	vm := goja.New()
	// ruleid: code-injection
	return vm.RunString("price = " + formula)
}

func priceSafe(amount int) (goja.Value, error) {
	vm := goja.New()
	if err := vm.Set("amount", amount); err != nil {
		return nil, err
	}
	// ok: code-injection
	return vm.RunString("price = amount * 2")
}

func script(name string) error {
	state := lua.NewState()
	defer state.Close()
	// ruleid: code-injection
	return state.DoString("run('" + name + "')")
}

func scriptSafe(name string) error {
	state := lua.NewState()
	defer state.Close()
	state.SetGlobal("name", lua.LString(name))
	// ok: code-injection
	return state.DoString("run(name)")
}

func given(runtime *goja.Runtime, name string) (goja.Value, error) {
	// ruleid: code-injection
	return runtime.RunString("handlers." + name + "()")
}

func values(text []byte) (value map[string]int, err error) {
	// ok: code-injection
	err = json.Unmarshal(text, &value)
	return value, err
}
