// Called by scripts/compare-scores with the file of our scores.
const fs = require('node:fs')
const path = require('node:path')
const calculate = require('@bigfive-org/score')

const rows = (name) =>
  fs.readFileSync(path.join(process.env.IOC_TEST_DATA, name), 'utf8').trim().split(/\r?\n/).map((line) => line.split(','))
const lines = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line))
const [, ...key] = rows('ipip120_key.csv')
const [header, ...people] = rows('ipip120_responses.csv')
const factors = { O: 'openness', C: 'conscientiousness', E: 'extraversion', A: 'agreeableness', N: 'neuroticism' }
const facetKey = (name) => name.toLowerCase().replace(/[- ]/g, '_')

// A scale that misses more than a tenth of its items has no score here, while
// the package sums what there is.
const differs = (ours, theirs, items) => {
  const count = theirs === undefined ? 0 : theirs.count
  if ((items - count) * 10 > items) return ours !== undefined
  return ours === undefined || ours.sum !== theirs.score || ours.answered !== count
}

const facets = [...new Set(key.map(([, , ...scale]) => scale.join()))].map((scale) => scale.split(','))
let equal = 0
const scales = { scored: 0, unscored: 0 }
people.forEach((person, index) => {
  const answers = key
    .map(([item, sign, domain, facet]) => ({ domain, facet, raw: Number(person[header.indexOf(`q${item}`)]), sign }))
    .filter(({ raw }) => raw !== 0)
    .map(({ domain, facet, raw, sign }) => ({ domain, facet, score: sign === '+' ? raw : 6 - raw }))
  const theirs = calculate({ answers })
  const wrong = []
  for (const [domain, factor] of Object.entries(factors)) {
    if (differs(lines[index].factors[factor], theirs[domain], 24)) wrong.push(factor)
    scales[lines[index].factors[factor] ? 'scored' : 'unscored'] += 1
  }
  for (const [domain, facet, name] of facets) {
    if (differs(lines[index].facets[facetKey(name)], theirs[domain]?.facet[facet], 4)) wrong.push(name)
    scales[lines[index].facets[facetKey(name)] ? 'scored' : 'unscored'] += 1
  }
  if (wrong.length === 0) equal += 1
  else console.error(`row ${index + 2}: ${wrong.join(', ')}`)
})
console.log(`${equal} of ${people.length} people equal, ${scales.scored} scales with a score and ${scales.unscored} without`)
process.exit(equal === people.length && people.length === lines.length && equal > 0 ? 0 : 1)
