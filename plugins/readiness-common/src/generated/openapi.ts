/* eslint-disable max-lines */
// Generated from openapi.yaml by `yarn openapi`. Do not edit.

export interface paths {
    "/entities/{kind}/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Scorecards, check results and the state of the sources of one entity. Needs `readiness.result.read` and the right to read the entity; an entity that may not be read answers as one that does not exist. */
        get: operations["GetEntityReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Everything that was collected about one entity. Needs `readiness.fact.read` and the right to read the entity. */
        get: operations["GetEntityFacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Changes of outcomes of one entity, newest first. Needs `readiness.result.read` and the right to read the entity. */
        get: operations["GetEntityHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Asks for the sources that this entity rests on to be read now. Needs `readiness.collection.refresh` for the entity. Audited. What was read moments ago is not read again. */
        post: operations["RefreshEntity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The check catalogue, with rationale, remediation and source. Needs a signed-in caller. */
        get: operations["ListChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All scorecards with their sections, weights and what each level demands. Needs a signed-in caller. */
        get: operations["ListScorecards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards/{scorecardId}/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Entities judged by a scorecard, worst first, cut to what the caller may read; the total too. Needs `readiness.result.read`. */
        get: operations["ListScorecardEntities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards/{scorecardId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Roll-up of a scorecard by owner, system, tier or level, over what the caller may read only. Takes the filters of the list. Needs `readiness.result.read`. */
        get: operations["ListScorecardGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection/collectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Each collector with its targets, last runs, errors, denied permissions and next run. Needs `readiness.collection.read`. */
        get: operations["ListCollectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection/collectors/{collectorId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Asks for all targets of a collector to be read now. Needs `readiness.collection.refresh` without a condition. Audited. */
        post: operations["RefreshCollector"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Collection runs, newest first. Needs `readiness.collection.read`. */
        get: operations["ListCollectionRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/collection/unclaimed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Resources that no entity claims, counted by account, Region and type, most first. Needs `readiness.collection.read`. */
        get: operations["ListUnclaimedResources"];
        put?: never;
        post?: never;
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
            };
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        Outcome: "pass" | "warn" | "fail" | "notApplicable" | "unknown" | "error";
        /** @enum {string} */
        Level: "none" | "notDetermined" | "bronze" | "silver" | "gold";
        /** @enum {string} */
        RiskLevel: "High" | "Medium" | "Low";
        Evidence: {
            label: string;
            value?: string | number | boolean;
            resource?: string;
            link?: string;
            at?: string;
        };
        CheckResult: {
            checkId: string;
            /** @description The title that fits the outcome. */
            title: string;
            outcome: components["schemas"]["Outcome"];
            message: string;
            evidence: components["schemas"]["Evidence"][];
            since: string;
            changesAt?: string;
            /** @description The last cycle of a source failed or is overdue; the outcome stands until its facts are too old. */
            stale: boolean;
            staleReason?: string;
        };
        SectionResult: {
            id: string;
            measured: boolean;
            score?: number;
        };
        OutcomeCounts: {
            pass: number;
            warn: number;
            fail: number;
            notApplicable: number;
            unknown: number;
            error: number;
        };
        ScorecardResult: {
            scorecardId: string;
            level: components["schemas"]["Level"];
            score?: number;
            counts: components["schemas"]["OutcomeCounts"];
            sections: components["schemas"]["SectionResult"][];
            measuredSections: number;
            blockers: string[];
            reasons: string[];
        };
        SourceStatus: {
            collectorId: string;
            title: string;
            /** @enum {string} */
            state: "fresh" | "stale" | "expired" | "neverRead" | "notEnabled" | "nothingClaimed" | "claimsInvalid" | "matchesNothing";
            /** @description When the oldest target that the facts rest on was last read without error. */
            confirmedAt?: string;
            /** @description Why the state is what it is, and what to do. */
            reason?: string;
            missingPermission?: string;
        };
        ClaimProblem: {
            annotation: string;
            /** @enum {string} */
            kind: "malformed" | "refused" | "notATarget";
            message: string;
        };
        EntityReadiness: {
            entityRef: string;
            now: string;
            /** @description False until the entity was evaluated for the first time. */
            evaluated: boolean;
            scorecards: components["schemas"]["ScorecardResult"][];
            checks: components["schemas"]["CheckResult"][];
            sources: components["schemas"]["SourceStatus"][];
            claimProblems: components["schemas"]["ClaimProblem"][];
            /** @description Resources at the sources that are mapped to the entity. */
            resourceCount: number;
        };
        EntityFacts: {
            entityRef: string;
            now: string;
            items: {
                id: string;
                collectorId: string;
                type: string;
                description: string;
                value?: unknown;
                changedAt: string;
                confirmedAt?: string;
                expiresAt?: string;
            }[];
            /** @description Resources that are mapped to the entity, at most 200, each with the reason. */
            resources: {
                resourceId: string;
                type?: string;
                account?: string;
                region?: string;
                /** @enum {string} */
                reason: "id" | "tags" | "account";
                annotation: string;
            }[];
        };
        Transition: {
            checkId: string;
            from: components["schemas"]["Outcome"];
            to: components["schemas"]["Outcome"];
            message: string;
            at: string;
        };
        EntityHistory: {
            now: string;
            items: components["schemas"]["Transition"][];
        };
        RefreshRequested: {
            /** @description Targets that will be read now. */
            requested: number;
            /** @description Targets that were read moments ago and are left alone. */
            alreadyFresh: number;
        };
        CheckDefinition: {
            id: string;
            title: string;
            failureTitle: string;
            rationale: string;
            /** @description Markdown. */
            remediation: string;
            source: {
                title: string;
                url: string;
                quote: string;
            };
            requiredFacts: string[];
            /** @description Whether the collectors of all its facts are installed. */
            installed: boolean;
        };
        ScorecardDefinition: {
            id: string;
            title: string;
            description: string;
            owner?: string;
            sections: {
                id: string;
                title: string;
                riskLevel: components["schemas"]["RiskLevel"];
                url: string;
                checks: {
                    checkId: string;
                    weight: number;
                }[];
                /** @description What the best practice asks for beside the checks, that nothing observes yet. */
                notMeasuredYet?: string[];
            }[];
            levels: {
                id: components["schemas"]["Level"];
                title: string;
                demands: {
                    noFailing?: components["schemas"]["RiskLevel"][];
                    minScore?: number;
                    everySectionMeasured?: boolean;
                };
            }[];
        };
        ScorecardEntity: {
            entityRef: string;
            kind: string;
            title?: string;
            type?: string;
            owner?: string;
            system?: string;
            tier?: number;
            level: components["schemas"]["Level"];
            score?: number;
            counts: components["schemas"]["OutcomeCounts"];
            /** @description Ids of the checks to mend first, at most three. */
            blockers: string[];
            stale: boolean;
            evaluatedAt?: string;
        };
        ScorecardEntities: {
            now: string;
            items: components["schemas"]["ScorecardEntity"][];
            totalItems: number;
        };
        ScorecardGroups: {
            now: string;
            items: {
                /** @description The owner, system, tier or level; empty where there is none. */
                value: string;
                total: number;
                averageScore?: number;
                levels: {
                    none: number;
                    notDetermined: number;
                    bronze: number;
                    silver: number;
                    gold: number;
                };
            }[];
        };
        CollectionErrorInfo: {
            /** @enum {string} */
            kind: "AccessDenied" | "Throttled" | "NotFound" | "NotEnabled" | "Unavailable" | "Aborted" | "Internal";
            message: string;
            operation?: string;
            missingPermission?: string;
        };
        TargetStatus: {
            targetId: string;
            account?: string;
            region?: string;
            environment?: string;
            /** @enum {string} */
            state: "fresh" | "stale" | "neverRead" | "notEnabled";
            running?: boolean;
            lastSuccessAt?: string;
            lastFailureAt?: string;
            lastDurationMs?: number;
            records?: number;
            error?: components["schemas"]["CollectionErrorInfo"];
        };
        CollectorStatus: {
            collectorId: string;
            title: string;
            description: string;
            requiredPermissions: string[];
            deniedPermissions: string[];
            facts: string[];
            lastCycleAt?: string;
            nextCycleAt?: string;
            targets: components["schemas"]["TargetStatus"][];
        };
        Collectors: {
            now: string;
            items: components["schemas"]["CollectorStatus"][];
        };
        CollectionRun: {
            id: string;
            collectorId: string;
            targetId: string;
            /** @enum {string} */
            mode: "full" | "delta";
            /** @enum {string} */
            status: "running" | "succeeded" | "failed" | "lost";
            startedAt: string;
            finishedAt?: string;
            durationMs?: number;
            read: number;
            added: number;
            changed: number;
            removed: number;
            error?: components["schemas"]["CollectionErrorInfo"];
        };
        CollectionRuns: {
            now: string;
            items: components["schemas"]["CollectionRun"][];
            totalItems: number;
        };
        UnclaimedResources: {
            now: string;
            totalResources: number;
            unclaimedResources: number;
            /** @description At most 200. */
            groups: {
                account: string;
                region: string;
                type: string;
                count: number;
                example: string;
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
        scorecardId: string;
        /** @description Entity refs of owners, one of them; empty for none. */
        owner: string[];
        /** @description Entity refs of systems, one of them; empty for none. */
        system: string[];
        /** @description Tiers, one of them; 0 for none. */
        tier: number[];
        level: components["schemas"]["Level"][];
        /** @description Part of a name or title. */
        text: string;
        limit: number;
        offset: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    GetEntityReadiness: {
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
            /** @description The readiness of the entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityReadiness"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetEntityFacts: {
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
            /** @description The facts of the entity, by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityFacts"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetEntityHistory: {
        parameters: {
            query?: {
                checkId?: string;
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
            /** @description Transitions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityHistory"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    RefreshEntity: {
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
            /** @description The refresh was requested. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefreshRequested"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All checks, by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CheckDefinition"][];
                    };
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListScorecards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All scorecards, in the order in which they are shown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ScorecardDefinition"][];
                    };
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListScorecardEntities: {
        parameters: {
            query?: {
                /** @description Entity refs of owners, one of them; empty for none. */
                owner?: components["parameters"]["owner"];
                /** @description Entity refs of systems, one of them; empty for none. */
                system?: components["parameters"]["system"];
                /** @description Tiers, one of them; 0 for none. */
                tier?: components["parameters"]["tier"];
                level?: components["parameters"]["level"];
                /** @description Part of a name or title. */
                text?: components["parameters"]["text"];
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                scorecardId: components["parameters"]["scorecardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of entities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardEntities"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListScorecardGroups: {
        parameters: {
            query: {
                by: "owner" | "system" | "tier" | "level";
                /** @description Entity refs of owners, one of them; empty for none. */
                owner?: components["parameters"]["owner"];
                /** @description Entity refs of systems, one of them; empty for none. */
                system?: components["parameters"]["system"];
                /** @description Tiers, one of them; 0 for none. */
                tier?: components["parameters"]["tier"];
                level?: components["parameters"]["level"];
                /** @description Part of a name or title. */
                text?: components["parameters"]["text"];
            };
            header?: never;
            path: {
                scorecardId: components["parameters"]["scorecardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Groups by value. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardGroups"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListCollectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All collectors, by id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Collectors"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    RefreshCollector: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                collectorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The refresh was requested. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefreshRequested"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListCollectionRuns: {
        parameters: {
            query?: {
                collectorId?: string;
                targetId?: string;
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionRuns"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListUnclaimedResources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Totals and groups. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnclaimedResources"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
}
