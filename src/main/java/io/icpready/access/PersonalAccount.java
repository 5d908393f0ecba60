package io.icpready.access;

import java.util.Map;

/** What is kept of a person beside their work: the account, and requests for one at its address. */
public interface PersonalAccount {

    /** The account, of values that JSON can hold; empty when there is none. */
    Map<String, Object> export(String userId);

    /** Forgets requests at the account's address. The account itself is deleted in Admin, and its sessions with it. */
    void forgetRequests(String userId);
}
