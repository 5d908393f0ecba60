import { say } from './language.js';

/**
 * A mini-program is filed with its platform: the page says so and what to do instead, offers to file
 * the website of its domain, and lets nobody go on with what cannot be filed here.
 */
export function turnMiniProgramsAway(form) {
  const isOne = () => form.valueOf('service.type') === 'MINI_PROGRAM';
  form.mustHold(() => (isOne() ? say('taskForm.miniProgram') : null));
  form.page.querySelectorAll('[data-icp="as-website"]').forEach(button =>
    button.addEventListener('click', () => {
      const type = form.field('service.type');
      type.set('WEBSITE');
      form.changed(type);
    }));
  return form;
}
