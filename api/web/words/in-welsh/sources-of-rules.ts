/** Sources that are no names of laws or guidance, in Welsh; names stay as they are. */
export const SOURCES_IN_WELSH: Readonly<Record<string, string>> = {
  'Our own proposal, for want of published guidance': 'Ein cynnig ein hunain, gan nad oes canllawiau wedi’u cyhoeddi',
  'Not a court order; no statute names a consequence': 'Nid gorchymyn llys; nid oes statud yn enwi canlyniad',
  'The order itself': 'Y gorchymyn ei hun',
  'Two children are linked once in each way, so that a link that was withdrawn does not go on in another one':
    'Cysylltir dau blentyn unwaith ym mhob ffordd, fel nad yw cysylltiad a dynnwyd yn ôl yn parhau mewn un arall',
  'Two children are kept apart with a reason; any other link has no place for what lies behind it':
    'Cedwir dau blentyn ar wahân gyda rheswm; nid oes gan unrhyw gysylltiad arall le i’r hyn sydd y tu ôl iddo',
};
