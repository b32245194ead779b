// Empty text means: no default, pass what the page gives. Each name costs about 1 KB of base.wxml.
const named = { role: '', 'aria-label': '', 'aria-hidden': '' }
const spoken = {
  ...named,
  'aria-live': '',
  'aria-level': '',
  'aria-checked': '',
  'aria-expanded': '',
  'aria-selected': '',
  'aria-disabled': '',
}

module.exports = {
  View: spoken,
  Button: named,
  Text: named,
  Image: named,
  Canvas: named,
  ScrollView: named,
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
  Label: { 'aria-label': '' },
  Radio: { 'aria-label': '' },
  Checkbox: { 'aria-label': '' },
  Switch: { 'aria-label': '' },
  Picker: { 'aria-label': '' },
}
