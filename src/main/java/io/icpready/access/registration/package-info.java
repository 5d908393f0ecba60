/** Applicants who make an account of their own, where the operator lets them. */
package io.icpready.access.registration;
