/** Hooks as e-mail: to a fixed address, or to the applicant whose journey it is. */
package io.icpready.hooks.mail;
