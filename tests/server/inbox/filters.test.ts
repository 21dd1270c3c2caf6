import assert from 'node:assert/strict'
import { test } from 'node:test'

import { filterQuery, FILTERS } from '../../../server/inbox/filters'

const queries = {
  open: 'status=open&archived=false',
  mine: 'participant=me&archived=false',
  resolved: 'status=resolved&archived=false',
  spam: 'status=spam&archived=false',
  archived: 'archived=true',
}
for (const filter of FILTERS) {
  test(`the list ${filter} asks the server for ${queries[filter]}`, () => {
    assert.equal(new URLSearchParams(filterQuery(filter)).toString(), queries[filter])
  })
}
