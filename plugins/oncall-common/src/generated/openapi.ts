/* eslint-disable max-lines */
// Generated from openapi.yaml by `yarn openapi`. Do not edit.

export interface paths {
    "/entities/{kind}/{namespace}/{name}/oncall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Who is on call for one entity now and next, by environment and level, with the coverage of the next 28 days, why each roster is bound, and what the caller may do. Opening it has rosters read again that were last read more than a minute ago: `refreshing` says that an answer in some seconds may differ. Needs `oncall.roster.read` on the entity. */
        get: operations["GetEntityOnCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The contacts that hold for one entity: its own file, else that of its system, of its owner, of the organisation. Kinds of channels only. Needs `oncall.roster.read` on the entity. */
        get: operations["GetEntityContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/contacts/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Records that the caller found the contacts file with this hash to be right. Needs `oncall.contact.review` on the entity whose file it is; 409 where the file has changed meanwhile. Only people review. */
        post: operations["CreateContactReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description One address of one contact, or of one person of a roster of the entity, read from its source now and stored nowhere. Needs `oncall.contact.reveal` on the entity; only people reveal; limited per person and hour (429); audited whether it succeeds or not. The answer must not be cached. */
        post: operations["RevealAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/incident-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The incident plan that holds for one entity: its own, else that of its system, of its owner, of the organisation, with its severities and the required sections that it lacks. Needs `oncall.roster.read` on the entity. */
        get: operations["GetEntityIncidentPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Open incidents of the entity, then those of the last 90 days that are over, newest first each, from its providers and from the portal. Needs `oncall.incident.read` on the entity. */
        get: operations["ListEntityIncidents"];
        put?: never;
        /** @description Declares an incident on the entity at the provider of one of its rosters. Stored before the provider is called. A repeated `requestKey` of the same person answers with what it made. Needs `oncall.incident.create` on the entity; only people declare. */
        post: operations["DeclareIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Pages that were sent for the entity through the portal, newest first. Needs `oncall.incident.read` on the entity. */
        get: operations["ListEntityPages"];
        put?: never;
        /** @description Pages who is on call in one of the entity's rosters. The roster is read again first: an override counts before a page is sent. Stored before the provider is called; a repeated `requestKey` of the same person answers with what it made. Needs `oncall.page.create` on the entity; only people page; limited per person and hour (429). */
        post: operations["CreatePage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/acting-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the dialogs for a page and for an incident show: by roster, whom it would reach now (read again), how, what happens next, and the severities of the plan with their response times. Needs `oncall.roster.read` on the entity. */
        get: operations["GetActingForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One page or declared incident. Needs `oncall.incident.read` on its entity; who asked for it may read it too. */
        get: operations["GetAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{actionId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Says what became of an action whose result is unknown, after looking at the provider. Needs the permission that the action itself needs. Only people close. */
        post: operations["CloseAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Rosters that are bound to an entity that the caller may read, those with gaps first, the soonest gap on top; those bound to none are for who may read every entity. Needs `oncall.roster.read`; totals count what the caller may see. */
        get: operations["ListRosters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rosters/{rosterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One roster, with the entities it serves that the caller may read. */
        get: operations["GetRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rosters/{rosterId}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The shifts of one roster by level within a window of at most 62 days, and the gaps against the required coverage. */
        get: operations["GetRosterCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rosters/{rosterId}/ical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The shifts of the next 28 days as an iCalendar file with names only. */
        get: operations["DownloadRosterCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description People of the rosters that the caller may see, who carries most first. Needs `oncall.roster.read`. */
        get: operations["ListPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}/ical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The shifts of one person in the next 28 days, in rosters that the caller may see, as an iCalendar file. */
        get: operations["DownloadPersonCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contact-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Contacts files and incident plans of entities that the caller may read, those that are due for review or lack something first. Needs `oncall.roster.read`. */
        get: operations["ListContactFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The record of reveals, pages, incidents and reviews, newest first, on entities that the caller may read. Needs `oncall.audit.read`. `format=csv` answers with a file. */
        get: operations["ListAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description When each provider was last read in each place, and what failed; annotations that name nothing. Needs `oncall.roster.read` without a condition, since it names accounts. */
        get: operations["ListSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entity-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What readiness asks about many entities at once: rosters with their coverage, contacts and plan. For services only. Entities that are not known yet are left out. */
        post: operations["QueryEntityFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                name: string;
                message: string;
            } & {
                [key: string]: unknown;
            };
            request?: {
                [key: string]: unknown;
            };
            response: {
                statusCode: number;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        ChannelKind: "voice" | "sms" | "push" | "email" | "chat" | "portal" | "other";
        /** @description A way to reach somebody; never the address. */
        Channel: {
            /** @description Names it in a reveal; opaque. */
            id: string;
            kind: components["schemas"]["ChannelKind"];
            /** @description Whether the provider has it activated. */
            active: boolean;
        };
        /** @description A person as a roster knows them. */
        Responder: {
            personId: string;
            name: string;
            /** @description The catalog user, where e-mail or annotation match one. */
            userRef?: string;
            matched: boolean;
            /** @description The provider or the catalog says that the person left. */
            gone: boolean;
            /** @description Whether any channel is active. */
            reachable: boolean;
            timeZone?: string;
            channels: components["schemas"]["Channel"][];
            url?: string;
        };
        /** @description Somebody on call. */
        OnDuty: {
            responder: components["schemas"]["Responder"];
            from?: string;
            /** @description Absent where it does not end within what was read. */
            until?: string;
            /** @enum {string} */
            source: "regular" | "override" | "permanent";
            scheduleTitle?: string;
        };
        LevelOnCall: {
            level: number;
            title: string;
            /** @description Until the next level is tried. */
            delayMinutes?: number;
            targets: string[];
            /** @description Nobody where empty. */
            now: components["schemas"]["OnDuty"][];
            next: components["schemas"]["OnDuty"][];
        };
        Freshness: {
            /** @enum {string} */
            state: "never" | "current" | "stale" | "denied" | "failed";
            readAt?: string;
            message?: string;
        };
        /** @enum {string} */
        RosterConcern: "gap" | "levelEmptyNow" | "noBackup" | "overloaded" | "tooFew" | "unreachable" | "unmatched" | "unbound" | "stale" | "problems";
        CoverageFinding: {
            /** @enum {string} */
            code: "gap" | "noBackup" | "overloaded" | "rotationOfOne" | "fewPeople" | "oneTimeZone" | "unreachable" | "emptyLevel";
            level?: number;
            personId?: string;
            /** @description In plain words, with what to do. */
            message: string;
        };
        Gap: {
            level: number;
            from: string;
            to: string;
            minutes: number;
        };
        LevelCoverage: {
            level: number;
            requiredMinutes: number;
            coveredMinutes: number;
            percent: number;
            gapCount: number;
            /** @description The first 100. */
            gaps: components["schemas"]["Gap"][];
            /** @description Of the time that level 1 is covered, how much a level above it is covered by somebody else. Level 1 only. */
            backedUpPercent?: number;
        };
        PersonLoad: {
            responder: components["schemas"]["Responder"];
            minutes: number;
            /** @description Of the window, on any level of this roster. */
            percent: number;
        };
        /** @description `unknown` where the roster could not be read whole: then there are no levels, and `reason` says why. */
        Coverage: {
            /** @enum {string} */
            state: "covered" | "gaps" | "unknown";
            reason?: string;
            requirement: string;
            from: string;
            to: string;
            levels: components["schemas"]["LevelCoverage"][];
            findings: components["schemas"]["CoverageFinding"][];
            /** @description Different people who are on call in the window on level 1. */
            people: number;
            loads: components["schemas"]["PersonLoad"][];
            timeZones: string[];
            nextGap?: components["schemas"]["Gap"];
        };
        BindingReason: {
            /** @enum {string} */
            kind: "annotation" | "providerAnnotation" | "systemAnnotation" | "ownerAnnotation";
            /** @description The system or group whose annotation it is. */
            viaRef?: string;
            entry?: string;
            message: string;
        };
        /** @description What the caller may do, or why not. */
        Action: {
            /** @enum {string} */
            action: "page" | "declare" | "reveal" | "review" | "readIncidents";
            allowed: boolean;
            /** @description Why not, and what to do instead. */
            reason?: string;
        };
        /** @description A roster of an entity. */
        EntityRoster: {
            rosterId: string;
            /** @description As an annotation names it. */
            ref: string;
            title: string;
            provider: {
                id: string;
                title: string;
            };
            environment?: string;
            url?: string;
            reason: components["schemas"]["BindingReason"];
            levels: components["schemas"]["LevelOnCall"][];
            /** @description Who answers now: of the lowest level that has somebody reachable. `standIn` says which levels below are empty. */
            answers: {
                level?: number;
                people: components["schemas"]["OnDuty"][];
                standIn?: string;
            };
            freshness: components["schemas"]["Freshness"];
            coverage: components["schemas"]["Coverage"];
            actions: components["schemas"]["Action"][];
            problems: string[];
        };
        Unmatched: {
            annotation: string;
            entry: string;
            message: string;
        };
        EntityOnCall: {
            now: string;
            entityRef: string;
            requirement: {
                /** @description `24x7` or `business-hours@<zone>`. */
                value: string;
                /** @enum {string} */
                from: "annotation" | "default";
                /** @description What is wrong with the annotation; the default then holds. */
                message?: string;
            };
            rosters: components["schemas"]["EntityRoster"][];
            unmatched: components["schemas"]["Unmatched"][];
            actions: components["schemas"]["Action"][];
            /** @description Absent where the caller may not read incidents. */
            openIncidents?: number;
            refreshing: boolean;
        };
        RosterSummary: {
            rosterId: string;
            ref: string;
            title: string;
            provider: {
                id: string;
                title: string;
            };
            answers: {
                level?: number;
                people: components["schemas"]["OnDuty"][];
                standIn?: string;
            };
            concerns: components["schemas"]["RosterConcern"][];
            /** @enum {string} */
            coverageState?: "covered" | "gaps" | "unknown";
            percent?: number;
            requirement?: string;
            nextGap?: components["schemas"]["Gap"];
            freshness: components["schemas"]["Freshness"];
            /** @description Entities it serves that the caller may read. */
            entityCount: number;
            /** @description The first three of them. */
            entityRefs?: string[];
        };
        Rosters: {
            now: string;
            totalItems: number;
            /** @description Of all rosters that the caller may see, whatever the filters. */
            totals: {
                rosters: number;
                withGaps: number;
                emptyNow: number;
                unknown: number;
            };
            items: components["schemas"]["RosterSummary"][];
        };
        RosterDetail: {
            now: string;
            rosterId: string;
            ref: string;
            title: string;
            provider: {
                id: string;
                title: string;
            };
            url?: string;
            levels: components["schemas"]["LevelOnCall"][];
            answers: {
                level?: number;
                people: components["schemas"]["OnDuty"][];
                standIn?: string;
            };
            freshness: components["schemas"]["Freshness"];
            coverage: components["schemas"]["Coverage"];
            schedules: {
                title: string;
                timeZone?: string;
                url?: string;
                rotations: {
                    title: string;
                    /** @description Hand-off and hours in plain words. */
                    description?: string;
                    /** @description In order. */
                    people: components["schemas"]["Responder"][];
                }[];
            }[];
            entities: {
                entityRef: string;
                environment?: string;
                requirement?: string;
                reason: components["schemas"]["BindingReason"];
            }[];
            problems: string[];
        };
        CalendarShift: {
            level: number;
            from: string;
            to: string;
            personId: string;
            name: string;
            /** @enum {string} */
            source: "regular" | "override" | "permanent";
            scheduleTitle?: string;
        };
        RosterCalendar: {
            now: string;
            from: string;
            to: string;
            /** @description Shifts after this were not read. */
            knownUntil?: string;
            /** @enum {string} */
            state: "covered" | "gaps" | "unknown";
            reason?: string;
            requirement: string;
            levels: {
                level: number;
                title: string;
            }[];
            shifts: components["schemas"]["CalendarShift"][];
            gaps: components["schemas"]["Gap"][];
        };
        PersonSummary: {
            responder: components["schemas"]["Responder"];
            /** @description On call in the next 28 days, on any level of any roster, overlapping shifts once. */
            minutes: number;
            percent: number;
            /** @description More than half of the time. */
            overloaded: boolean;
            onCallNow: boolean;
            rosters: {
                rosterId: string;
                title: string;
            }[];
        };
        People: {
            now: string;
            totalItems: number;
            items: components["schemas"]["PersonSummary"][];
        };
        /** @enum {string} */
        ContactRole: "incidentManager" | "responder" | "communicationsLead" | "subjectMatterExpert" | "awsSupport" | "managedSecurity" | "legal" | "publicRelations" | "vendor";
        ContactPerson: {
            /** @description Names them in a reveal; opaque. */
            contactId: string;
            name: string;
            userRef?: string;
            /** @description The catalog has no such user any more. */
            left?: boolean;
            timeZone?: string;
            channels: components["schemas"]["Channel"][];
            problems: string[];
        };
        ContactEntry: {
            role: components["schemas"]["ContactRole"];
            /** @description What an expert or vendor is for. */
            title?: string;
            external: boolean;
            responsibilities: string;
            primary?: components["schemas"]["ContactPerson"];
            backup?: components["schemas"]["ContactPerson"];
            supportPlan?: string;
            howToEngage?: string;
            /** @description A single point, too few kinds of channel, nobody named. */
            problems: string[];
        };
        ReviewStatus: {
            /** @enum {string} */
            state: "never" | "due" | "current" | "changed";
            reviewedAt?: string;
            reviewedBy?: string;
            nextDueAt?: string;
        };
        ContactReview: {
            at: string;
            by: string;
            contentHash: string;
            note?: string;
        };
        /** @description `state` is `none` where no annotation names a file, `unreadable` where the file could not be read. */
        EntityContacts: {
            now: string;
            entityRef: string;
            /** @enum {string} */
            state: "none" | "read" | "stale" | "unreadable";
            message?: string;
            source?: {
                entityRef: string;
                path: string;
                url?: string;
                readAt?: string;
                /** @enum {string} */
                from: "entity" | "system" | "owner" | "organisation";
            };
            contentHash?: string;
            review?: components["schemas"]["ReviewStatus"];
            entries: components["schemas"]["ContactEntry"][];
            missingRoles: components["schemas"]["ContactRole"][];
            problems: string[];
            actions: components["schemas"]["Action"][];
        };
        /** @description Exactly one of `contactId` and `personId`. */
        RevealRequest: {
            contactId?: string;
            personId?: string;
            channelId: string;
            reason?: string;
        };
        RevealedAddress: {
            kind: components["schemas"]["ChannelKind"];
            address: string;
        };
        Severity: {
            id: string;
            title: string;
            definition: string;
            /** @description ISO 8601 duration. */
            respondWithin: string;
            /** @description That of Incident Manager, 1 to 5. */
            impact?: number;
            /** @enum {string} */
            urgency?: "high" | "low";
        };
        /** @enum {string} */
        PlanSection: "team" | "roles" | "severities" | "communication" | "escalation" | "approvals" | "awsSupport" | "externalParties" | "procedures" | "tools" | "evidence" | "postIncident";
        EntityIncidentPlan: {
            now: string;
            entityRef: string;
            /** @enum {string} */
            state: "none" | "read" | "stale" | "unreadable";
            message?: string;
            source?: {
                entityRef: string;
                path: string;
                url?: string;
                readAt?: string;
                /** @enum {string} */
                from: "entity" | "system" | "owner" | "organisation";
            };
            title?: string;
            contentHash?: string;
            review?: components["schemas"]["ReviewStatus"];
            severities: components["schemas"]["Severity"][];
            /** @description What it says, as Markdown, in its order. */
            sections?: {
                section?: components["schemas"]["PlanSection"];
                title: string;
                markdown: string;
            }[];
            missing: components["schemas"]["PlanSection"][];
            problems: string[];
        };
        ContactFiles: {
            now: string;
            totalItems: number;
            items: {
                /** @enum {string} */
                kind: "contacts" | "incidentPlan";
                entityRef: string;
                path: string;
                url?: string;
                /** @enum {string} */
                state: "read" | "stale" | "unreadable";
                message?: string;
                readAt?: string;
                review: components["schemas"]["ReviewStatus"];
                /** @description Roles or sections, as people read them. */
                missing: string[];
                problems: string[];
            }[];
        };
        ActingRoster: {
            rosterId: string;
            title: string;
            provider: {
                id: string;
                title: string;
            };
            environment?: string;
            freshness: components["schemas"]["Freshness"];
            /** @description In the order in which they are tried. */
            reaches: {
                level: number;
                afterMinutes?: number;
                people: components["schemas"]["Responder"][];
            }[];
            page: components["schemas"]["ActingOption"];
            declare: components["schemas"]["ActingOption"];
        };
        ActingOption: {
            allowed: boolean;
            /** @description Why not, and another way. */
            reason?: string;
            /** @description What happens when it is done, in plain words; that it rings no phone, where it does not. */
            how: string;
            /** @description What can be chosen, for instance services or response plans; the first is the default. */
            targets?: {
                id: string;
                title: string;
                message?: string;
            }[];
        };
        ActingForm: {
            now: string;
            entityRef: string;
            rosters: components["schemas"]["ActingRoster"][];
            severities: components["schemas"]["Severity"][];
            /** @description Whose plan; absent where the defaults hold. */
            severitiesFrom?: string;
        };
        CreatePageRequest: {
            rosterId: string;
            targetId?: string;
            subject: string;
            message?: string;
            reason: string;
            requestKey: string;
        };
        DeclareIncidentRequest: {
            rosterId: string;
            targetId?: string;
            severity: string;
            title: string;
            description?: string;
            reason: string;
            requestKey: string;
        };
        /**
         * @description `submitting`: on its way. `done`: the provider has it. `failed`: it has not. `unknown`: nobody can say; look at the provider.
         * @enum {string}
         */
        ActionStatus: "requested" | "submitting" | "done" | "failed" | "unknown";
        OnCallAction: {
            now: string;
            actionId: string;
            /** @enum {string} */
            kind: "page" | "incident";
            status: components["schemas"]["ActionStatus"];
            entityRef: string;
            rosterId: string;
            rosterTitle: string;
            provider: {
                id: string;
                title: string;
            };
            severity?: string;
            title: string;
            description?: string;
            reason?: string;
            requestedBy: string;
            requestedAt: string;
            finishedAt?: string;
            /** @description Names of whom it was meant for when it was sent. */
            reached: string[];
            /** @description What the provider said, or what to do. */
            message?: string;
            url?: string;
            actions: {
                /** @enum {string} */
                action: "close";
                allowed: boolean;
                reason?: string;
            }[];
        };
        OnCallActions: {
            now: string;
            totalItems: number;
            items: components["schemas"]["OnCallAction"][];
        };
        Incident: {
            incidentId: string;
            /** @description Where it was declared here. */
            actionId?: string;
            /** @description What became of that. Unless it is `done`, the provider may not have it. */
            actionStatus?: components["schemas"]["ActionStatus"];
            title: string;
            /** @enum {string} */
            status: "open" | "acknowledged" | "resolved";
            severity?: string;
            provider: {
                id: string;
                title: string;
            };
            openedAt?: string;
            resolvedAt?: string;
            declaredBy?: string;
            assignees?: string[];
            url?: string;
        };
        Incidents: {
            now: string;
            totalItems: number;
            open: number;
            items: components["schemas"]["Incident"][];
            /** @description How old what each provider said is. */
            sources: components["schemas"]["SourceState"][];
        };
        /** @enum {string} */
        AuditEvent: "revealed" | "revealRefused" | "revealFailed" | "pageRequested" | "pageRefused" | "pageSent" | "pageFailed" | "incidentRequested" | "incidentRefused" | "incidentDeclared" | "incidentFailed" | "becameUnknown" | "closed" | "reviewed";
        AuditEntry: {
            id: string;
            at: string;
            event: components["schemas"]["AuditEvent"];
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            actor?: string;
            entityRef?: string;
            rosterId?: string;
            actionId?: string;
            /** @description The name of who was revealed or reached, with the kind of channel; never an address. */
            subject?: string;
            detail?: string;
        };
        AuditEntries: {
            now: string;
            totalItems: number;
            items: components["schemas"]["AuditEntry"][];
        };
        SourceState: {
            sourceId: string;
            title: string;
            targetId?: string;
            /** @description An account, and a Region where there are Regions. */
            place?: string;
            /** @enum {string} */
            state: "never" | "current" | "stale" | "denied";
            lastSuccessAt?: string;
            message?: string;
            missingPermission?: string;
        };
        Sources: {
            now: string;
            items: components["schemas"]["SourceState"][];
        };
        /** @description One roster of an entity. */
        EntityOnCallFact: {
            rosterId: string;
            title: string;
            provider: string;
            environment?: string;
            url?: string;
            /** @enum {string} */
            state: "covered" | "gaps" | "unknown";
            reason?: string;
            requirement?: string;
            /** @description Names of who answers now; empty where nobody does. */
            onCallNow: string[];
            levels: {
                level: number;
                percent: number;
                gapCount: number;
                firstGap?: components["schemas"]["Gap"];
                backedUpPercent?: number;
            }[];
            people: number;
            /** @description Names of people on call more than half of the time. */
            overloaded: string[];
            /** @description Levels of the escalation policy that have a target. */
            stages: number;
            /** @description Whether the last stage reaches somebody who is in no stage before it. */
            lastStageOther: boolean;
            /** @description Names of people without an active channel. */
            unreachable: string[];
        };
        EntityContactFact: {
            /** @enum {string} */
            state: "none" | "read" | "stale" | "unreadable";
            /** @enum {string} */
            from?: "entity" | "system" | "owner" | "organisation";
            url?: string;
            missingRoles: components["schemas"]["ContactRole"][];
            /** @description Roles without a backup, as people read them. */
            singlePoints: string[];
            /** @description Names of people with fewer than two kinds of channel. */
            fewChannels: string[];
            /** @enum {string} */
            reviewState: "never" | "due" | "current" | "changed";
            nextDueAt?: string;
            vendors?: {
                title: string;
                hasPlan: boolean;
                hasContact: boolean;
            }[];
            problems?: string[];
        };
        EntityPlanFact: {
            /** @enum {string} */
            state: "none" | "read" | "stale" | "unreadable";
            /** @enum {string} */
            from?: "entity" | "system" | "owner" | "organisation";
            url?: string;
            missing: components["schemas"]["PlanSection"][];
            severities: number;
            /** @enum {string} */
            reviewState: "never" | "due" | "current" | "changed";
            problems?: string[];
        };
        EntityOnCallFacts: {
            now: string;
            items: {
                entityRef: string;
                rosters: components["schemas"]["EntityOnCallFact"][];
                unmatched: string[];
                contacts: components["schemas"]["EntityContactFact"];
                plan: components["schemas"]["EntityPlanFact"];
                /** @description Titles of providers that were never read, or not lately. */
                incompleteSources: string[];
            }[];
        };
    };
    responses: {
        /** @description What was wrong, where, and what to do. */
        ErrorResponse: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        kind: string;
        namespace: string;
        name: string;
        rosterId: string;
        actionId: string;
        /** @description Part of a name or title. */
        text: string;
        /** @description Entity refs of owners of bound entities, one of them. */
        owner: string[];
        limit: number;
        offset: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    GetEntityOnCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is on call for the entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityOnCall"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetEntityContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contacts by role. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityContacts"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    CreateContactReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contentHash: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The review. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactReview"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    RevealAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealRequest"];
            };
        };
        responses: {
            /** @description The address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedAddress"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetEntityIncidentPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityIncidentPlan"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListEntityIncidents: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incidents"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    DeclareIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareIncidentRequest"];
            };
        };
        responses: {
            /** @description A repetition; the action that the first request made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAction"];
                };
            };
            /** @description The action with what became of it; it may have failed, or still be on its way to the provider. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAction"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListEntityPages: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallActions"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    CreatePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePageRequest"];
            };
        };
        responses: {
            /** @description A repetition; the action that the first request made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAction"];
                };
            };
            /** @description The action with what became of it; it may have failed, or still be on its way to the provider. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAction"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetActingForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The form. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActingForm"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: components["parameters"]["actionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The action. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAction"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    CloseAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: components["parameters"]["actionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "done" | "failed";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The action. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnCallAction"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListRosters: {
        parameters: {
            query?: {
                /** @description Part of a name or title. */
                text?: components["parameters"]["text"];
                provider?: string[];
                /** @description Entity refs of owners of bound entities, one of them. */
                owner?: components["parameters"]["owner"];
                /** @description All of these hold. */
                state?: components["schemas"]["RosterConcern"][];
                order?: "worst" | "title";
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, with the totals of the organisation as far as the caller may see it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rosters"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rosterId: components["parameters"]["rosterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roster. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterDetail"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetRosterCalendar: {
        parameters: {
            query?: {
                /** @description Now, if absent. */
                from?: string;
                /** @description 28 days after `from`, if absent. */
                to?: string;
                /** @description Coverage to hold it against; that of the entities it serves if absent, the strictest where they differ. */
                requirement?: string;
            };
            header?: never;
            path: {
                rosterId: components["parameters"]["rosterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterCalendar"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    DownloadRosterCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rosterId: components["parameters"]["rosterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListPeople: {
        parameters: {
            query?: {
                /** @description Part of a name or title. */
                text?: components["parameters"]["text"];
                state?: ("overloaded" | "unmatched" | "unreachable" | "gone")[];
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    DownloadPersonCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListContactFiles: {
        parameters: {
            query?: {
                /** @description Part of a name or title. */
                text?: components["parameters"]["text"];
                kind?: "contacts" | "incidentPlan";
                state?: ("reviewDue" | "incomplete" | "problems")[];
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactFiles"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListAudit: {
        parameters: {
            query?: {
                entityRef?: string;
                actor?: string;
                event?: components["schemas"]["AuditEvent"][];
                since?: string;
                until?: string;
                format?: "json" | "csv";
                limit?: number;
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, or a CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntries"];
                    "text/csv": string;
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sources. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sources"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    QueryEntityFacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entityRefs: string[];
                };
            };
        };
        responses: {
            /** @description Facts by entity ref. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityOnCallFacts"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
}
