// Empty text means: no default, pass what the page gives.
const common = { role: '', 'aria-label': '', 'aria-hidden': '' }
const spoken = {
  ...common,
  'aria-live': '',
  'aria-checked': '',
  'aria-expanded': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-describedby': '',
  'aria-labelledby': '',
  'aria-level': '',
  'aria-valuenow': '',
  'aria-valuemin': '',
  'aria-valuemax': '',
  'aria-valuetext': '',
}

module.exports = {
  View: spoken,
  Button: spoken,
  Text: { ...common, 'aria-live': '', 'aria-level': '' },
  Image: common,
  Canvas: common,
  ScrollView: common,
  Input: { 'aria-label': '', 'aria-describedby': '' },
  Textarea: { 'aria-label': '', 'aria-describedby': '' },
  Label: common,
  Radio: { 'aria-label': '' },
  Checkbox: { 'aria-label': '' },
  Switch: { 'aria-label': '' },
  Picker: common,
}
