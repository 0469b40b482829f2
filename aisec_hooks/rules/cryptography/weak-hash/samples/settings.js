const config = new Map(Object.entries(process.env))

// ruleid: weak-hash
const weak = config.getOrDefault('hash.algorithm', 'md5')
// ok: weak-hash
const strong = config.getOrDefault('hash.algorithm', 'sha-256')
// ok: weak-hash
const unset = config.get('hash.algorithm')

module.exports = { weak, strong, unset }
