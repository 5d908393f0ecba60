package io.icpready.observations.dns;

/** Asks the domain name system. */
public interface Resolver {

    /**
     * @param name a registrable name, as A-labels; its www is asked as well
     */
    Resolution resolve(String name);
}
