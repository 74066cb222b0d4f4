package org.aftersales.compensation;

/**
 * Why a broken promise may cost nothing.
 *
 * @param reason the reason, as the packs call it, for example {@code force-majeure}
 * @param evidence what proves it, or empty
 * @param grantedBy who granted it, or empty
 */
public record Excuse(String reason, String evidence, String grantedBy) {

}
