package identifiers

import "github.com/google/uuid"

// Identifiers made of the time and the host are no secrets; random ones are.
func made() []string {
	id, _ := uuid.NewUUID()
	// ruleid: weak-random
	token := id.String()
	other, _ := uuid.NewRandom()
	// ok: weak-random
	sessionToken := other.String()
	// ok: weak-random
	rowID := id.String()
	return []string{token, sessionToken, rowID}
}
