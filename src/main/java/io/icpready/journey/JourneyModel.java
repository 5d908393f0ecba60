package io.icpready.journey;

/**
 * Every name of the process model: element ids, variables, messages and the business key. No
 * literal of the model stands anywhere else in the code.
 */
public final class JourneyModel {

    public static final String PROCESS_KEY = "IcpFilingPreparation";

    /** Correlated to withdraw a journey. */
    public static final String MESSAGE_WITHDRAWN = "JourneyWithdrawn";

    /** Correlated when the consent to store pictures was taken back, and they are erased. */
    public static final String MESSAGE_CONSENT_WITHDRAWN = "ConsentWithdrawn";

    /** {@code ICP-<yyyymmdd>-<6 chars>}. */
    public static final String BUSINESS_KEY_PATTERN = "ICP-\\d{8}-[0-9A-Z]{6}";

    private JourneyModel() {}

    /** Ids of the elements that the outside may rely on. */
    public static final class Element {
        public static final String PLAN_JOURNEY = "PlanJourney";
        public static final String REVIEW_CHECKLIST = "ReviewChecklist";
        public static final String CHECK_PROFILE = "CheckProfile";
        public static final String REGISTER_ACCOUNT = "RegisterAccount";
        public static final String CHECK_ACCOUNT = "CheckAccount";
        public static final String DECLARE_DOMAIN = "DeclareDomain";
        public static final String CHECK_DOMAIN = "CheckDomain";
        public static final String WAIT_FOR_REAL_NAME = "WaitForRealName";
        public static final String AWAIT_REAL_NAME_SYNC = "AwaitRealNameSync";
        public static final String DECLARE_SERVER = "DeclareServer";
        public static final String CHECK_SERVER = "CheckServer";
        public static final String UPLOAD_DOCUMENT = "UploadDocument";
        public static final String INSPECT_DOCUMENT = "InspectDocument";
        public static final String REVIEW_DOCUMENT = "ReviewDocument";
        public static final String CHECK_READINESS = "CheckReadiness";
        public static final String SUBMIT_FILING = "SubmitFiling";
        public static final String SEND_REMINDER = "SendReminder";
        public static final String GATHER_DOCUMENTS = "GatherDocuments";
        public static final String ACCOUNT_STILL_HOLDS = "AccountStillHolds";
        public static final String DOMAIN_STILL_HOLDS = "DomainStillHolds";
        public static final String SERVER_STILL_HOLDS = "ServerStillHolds";
        public static final String DOCUMENTS_STILL_HOLD = "DocumentsStillHold";
        public static final String DOCUMENT_GATHERED = "DocumentGathered";
        public static final String PREPARATION_SPLIT = "PreparationSplit";
        public static final String PREPARATION_JOIN = "PreparationJoin";
        public static final String REMINDERS = "Reminders";
        public static final String FACT_RUNS_OUT = "FactRunsOut";
        public static final String CONSENT_WITHDRAWN_IN_REVIEW = "ConsentWithdrawnInReview";
        public static final String CONSENT_WITHDRAWN_BEFORE_SUBMISSION = "ConsentWithdrawnBeforeSubmission";
        public static final String REMINDER_DUE = "ReminderDue";
        public static final String WITHDRAWAL = "Withdrawal";

        public static final String END_SUBMITTED = "FilingSubmitted";
        public static final String END_WITHDRAWN = "JourneyWithdrawnEnd";

        private Element() {}
    }

    /**
     * Names of process variables that are not facts; the facts' names are those of the vocabulary.
     */
    public static final class Variable {
        public static final String STARTER = "starter";
        public static final String CONSENT_GIVEN = "consentGiven";
        public static final String ADDITIONAL_DOCUMENTS = "additionalDocuments";
        public static final String SUBMISSION_DATE = "submissionDate";
        public static final String FILING_ORDER_NUMBER = "filingOrderNumber";
        public static final String FILING_SUBMITTED_ON = "filingSubmittedOn";
        public static final String PROFILE_VERDICT = "profileVerdict";
        public static final String ACCOUNT_VERDICT = "accountVerdict";
        public static final String DOMAIN_VERDICT = "domainVerdict";
        public static final String SERVER_VERDICT = "serverVerdict";
        public static final String READINESS_VERDICT = "readinessVerdict";

        /** One run of the sub-process, in the form of {@code DocumentRun}; its parts are known by the names below. */
        public static final String DOCUMENT = "document";

        public static final String DOCUMENT_TYPE = "documentType";
        public static final String DOCUMENT_PURPOSE = "documentPurpose";
        public static final String DOCUMENT_ID = "documentId";
        public static final String DOCUMENT_ISSUED_ON = "documentIssuedOn";
        public static final String DOCUMENT_EXPIRES_ON = "documentExpiresOn";
        public static final String DOCUMENT_LONG_TERM = "documentLongTerm";
        public static final String DOCUMENT_VERDICT = "documentVerdict";
        public static final String DOCUMENT_APPROVED = "documentApproved";
        public static final String DOCUMENT_REJECTION_REASON = "documentRejectionReason";

        /** The picture that a reviewer sent back last, and why; a reviewer sees them beside the new one. */
        public static final String RETURNED_DOCUMENT_ID = "returnedDocumentId";

        public static final String RETURNED_REASON = "returnedReason";

        /** What a gateway reads, written by a delegate only. */
        public static final String PROFILE_HOLDS = "profileHolds";

        public static final String ACCOUNT_HOLDS = "accountHolds";
        public static final String DOMAIN_HOLDS = "domainHolds";
        public static final String SERVER_HOLDS = "serverHolds";
        public static final String DOCUMENTS_HOLD = "documentsHold";
        public static final String PREPARATION_HOLDS = "preparationHolds";

        public static final String REAL_NAME_SYNCED = "realNameSynced";
        public static final String DOCUMENT_ACCEPTABLE = "documentAcceptable";
        public static final String DOCUMENT_ACCEPTED = "documentAccepted";

        /** When a timer fires, or somebody went on without waiting for it; never null. */
        public static final String REAL_NAME_SYNCED_AT = "realNameSyncedAt";

        public static final String FACT_RUNS_OUT_AT = "factRunsOutAt";

        /** The document that a run of the sub-process begins with, in the form of {@code DocumentSlot}. */
        public static final String DOCUMENT_SLOT = "documentSlot";

        /**
         * Prefix of one variable per approved document: distinct names never collide when many
         * finish at once.
         */
        public static final String GATHERED_PREFIX = "gathered_";

        /** Of a task that was opened again: where the journey stood in that step, empty where it was done. */
        public static final String REOPENED = "reopened";

        /** The approved document that counted before its task was opened again. */
        public static final String REOPENED_DOCUMENT = "reopenedDocument";

        public static final String REMINDER_NUMBER = "reminderNumber";

        /** How often managers heard that this task stands still. */
        public static final String OVERDUE_TASK = "overdueTask";

        public static final String OVERDUE_NUMBER = "overdueNumber";

        private Variable() {}
    }
}
