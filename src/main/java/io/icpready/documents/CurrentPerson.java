package io.icpready.documents;

/** Who is asking, as the web applications' login knows it. */
public interface CurrentPerson {

    String userId();

    boolean isInGroup(String groupId);
}
