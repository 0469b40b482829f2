package main

import "fmt"

// ruleid: elided-code
// ... existing imports ...

type account struct {
	balance int
	// ruleid: elided-code
	// ... other fields remain unchanged ...
}

func (a *account) deposit(amount int) {
	a.balance += amount
	// ruleid: elided-code
	// ...rest of the code
}

func (a *account) withdraw(amount int) error {
	// ruleid: elided-code
	/* existing code here */
	return nil
}

func transfer(from, to *account, amount int) {
	// ok: elided-code
	// The rest of the amount stays where it is until it is booked.
	from.balance -= amount
	to.balance += amount
}

// show is used so:
//
//	show("a")
// ok: elided-code
//	// ... rest of the program ...

// ok: elided-code
// ...
func show(first string, rest ...string) {
	// ok: elided-code
	// rest... is printed after the first name
	fmt.Println(first, rest)
}
