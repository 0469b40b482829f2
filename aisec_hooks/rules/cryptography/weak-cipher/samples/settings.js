const config = new Map(Object.entries(process.env))

// ruleid: weak-cipher
const weak = config.getOrDefault('cipher.algorithm', 'DES/CBC/PKCS5Padding')
// ok: weak-cipher
const strong = config.getOrDefault('cipher.algorithm', 'AES/GCM/NoPadding')
// ok: weak-cipher
const unset = config.get('cipher.algorithm')

module.exports = { weak, strong, unset }
