/** Tasklist puts the name of its own data before what went wrong, such as `<task> <- `. */
const OF_ITS_DATA = /^<\w+> <- /;

/** What a notification has to tell, without the vendor's own words, and once. */
export function inPlainWords(notification) {
  const [status, message] = [notification.status, notification.message].map(text =>
    (typeof text === 'string' ? text.replace(OF_ITS_DATA, '') : text));
  return { ...notification, status, message: message === status ? undefined : message };
}

/** Draws nothing: every notification of Tasklist passes here from the first view on. */
export class PlainWords {
  render() {
    const notifications = window.angular.element(document.body).injector().get('Notifications');
    const add = notifications.add.bind(notifications);
    // The very same object: whoever made it takes it away again.
    notifications.add = notification => add(Object.assign(notification, inPlainWords(notification)));
  }
}
