/** Single sign-on (profile {@code oidc}): who the provider names gets an account, a role and a session here. */
package io.icpready.access.signon;
