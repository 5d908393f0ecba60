/** The address of a robot is a secret itself: of a hook that exists its host alone is shown. */
export const hidesItsAddress = ({ format }) => ['dingtalk', 'wecom', 'feishu'].includes(format);

/**
 * What the server has to hear of a changed hook; an address that is hidden stays unless another is given.
 *
 * @param given data of the form
 */
export function changesOf(hook, given) {
  const targetUrl = given.get('targetUrl').trim();
  const stays = hidesItsAddress(hook) ? targetUrl === '' : targetUrl === hook.targetUrl;
  return {
    events: given.getAll('events'),
    description: given.get('description').trim() || null,
    ...(!stays && { targetUrl }),
  };
}
