/* eslint-disable max-lines */
// Generated from openapi.yaml by `yarn openapi`. Do not edit.

export interface paths {
    "/runbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Runbooks bound to an entity that the caller may read, by title; those bound to none are for who may read every entity. Needs `runbooks.runbook.read`; the total counts what the caller may see. */
        get: operations["ListRunbooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runbooks/{runbookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One runbook with its content, bindings to entities that the caller may read, reviews and statistics. One that is bound only to entities that the caller may not read answers as one that does not exist. */
        get: operations["GetRunbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runbooks/{runbookId}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What changed between the content of the last review and today's. */
        get: operations["GetRunbookDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runbooks/{runbookId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Records that the caller found the content with this hash to be right. Needs `runbooks.review.create` on an entity that the runbook is bound to; 409 where the content has changed meanwhile. Only people review. */
        post: operations["CreateReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/runbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The runbooks that fit one entity and why, the areas that have none, annotations that match nothing, and claims that give no right. Needs `runbooks.runbook.read` on the entity. */
        get: operations["GetEntityRunbooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/runbooks/{runbookId}/launch-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the run dialog asks for: parameters that a person fills, rate control and locations where the document allows them, what policy demands, and what already stands in the way. Needs `runbooks.runbook.read` on the entity. */
        get: operations["GetLaunchForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/runbooks/{runbookId}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The entity's own resources that a parameter of an AWS resource type may take, asked from AWS with the read role. Places that could not be asked are named. Needs `runbooks.execution.create` on the entity. */
        get: operations["ListParameterResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Judges a launch as asked for, without storing or starting anything: exactly what would run, where and on what, its risk class, what policy demands, and everything that stands in the way. Needs `runbooks.execution.create` on the launch. Refusals are part of the answer; what cannot be judged at all is an error. */
        post: operations["CreatePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Executions on entities that the caller may read, newest first; `awaitingMyApproval` is the inbox. Needs `runbooks.execution.read`. */
        get: operations["ListExecutions"];
        put?: never;
        /** @description Asks for a launch that was previewed. Where nothing more is demanded it is launched at once, else it waits for approvals. `planHash` names exactly what was previewed: any difference found now is a 409. A repeat with the same `requestKey` answers with the execution that is there. Only people launch. */
        post: operations["CreateExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One execution, what it waits for, and what the caller may do with it. Reading it says that somebody watches: its details are then followed closely. Needs `runbooks.execution.read` on its entity. */
        get: operations["GetExecution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The steps of an execution in order, nested ones and those of child executions with their parent. Without outputs. Needs `runbooks.execution.read` on its entity. */
        get: operations["ListExecutionSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}/outputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Outputs and command output of a step, or of the whole execution, with secrets masked. Needs `runbooks.execution.read` on its entity; audited. */
        get: operations["GetExecutionOutputs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Approves or rejects exactly the plan with this hash. Needs `runbooks.execution.approve` on the execution, the right to read its entity, and to be in the group that policy asks for; never the requester. Only people decide. */
        post: operations["DecideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Launches an execution that has its approvals. Everything is judged again with the caller's rights: permission, policy, calendar, binding, content and resources. A difference voids the approvals and is a 409. Only people launch. */
        post: operations["LaunchExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}/signal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Resumes a paused step, or approves or rejects one that waits for approval at the provider. Needs `runbooks.execution.signal`; the requester may not approve. Only people signal. */
        post: operations["SignalExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Stops a running execution, or withdraws one that was not launched yet. Needs `runbooks.execution.stop`. Only people stop. */
        post: operations["StopExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Says what became of an `unknown` execution, which gives its entity and runbook free again. Needs `runbooks.execution.stop`. Only people close. */
        post: operations["CloseExecution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** @description Records what a person did for one step of a guided execution. `version` is the step's version that the person saw: where a colleague was faster it is a 409. Needs `runbooks.execution.signal` on the execution. */
        put: operations["RecordGuidedStep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/executions/{executionId}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Ends a guided execution: `succeeded` only where every step is done or skipped. Needs `runbooks.execution.signal`. */
        post: operations["FinishGuidedExecution"];
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
        /** @description The record of requests, approvals, launches, signals, stops, results, reviews and reveals, newest first, on entities that the caller may read. Needs `runbooks.audit.read`. `format=csv` answers with a file. */
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
        /** @description When each source was last read in each place, and what failed. Needs `runbooks.runbook.read` without a condition, since it names accounts. */
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
        /** @description What readiness asks about many entities at once: their runbooks with review, drift, last success and role. For services only. Entities that the index does not know yet are left out. */
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
            };
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        OperationsArea: "patching" | "release" | "vulnerability" | "change" | "lifecycle" | "tagging" | "network" | "identity";
        /** @enum {string} */
        RunbookFormat: "ssmAutomation" | "ssmCommand" | "markdown" | "techdocs" | "link" | "template";
        /** @enum {string} */
        RiskClass: "readOnly" | "mutating" | "destructive";
        /** @enum {string} */
        ExecutionStatus: "requested" | "awaitingApproval" | "submitting" | "running" | "waiting" | "stopping" | "succeeded" | "failed" | "timedOut" | "cancelled" | "rejected" | "expired" | "unknown";
        Place: {
            account: string;
            region: string;
            environment?: string;
        };
        /**
         * @description What OPS07-BP03 and the incident template ask a runbook to say.
         * @enum {string}
         */
        RunbookSection: "id" | "outcome" | "tools" | "permissions" | "steps" | "errorHandling" | "author" | "owner" | "lastUpdated" | "escalation" | "classification" | "initialResponse" | "investigation" | "escalationMatrix";
        ReviewState: {
            /**
             * @description never: nobody reviewed it. due: the last review is older than the cadence. current: neither.
             * @enum {string}
             */
            state: "never" | "due" | "current";
            /** @description The content changed since the last review. */
            drifted: boolean;
            lastReviewedAt?: string;
            lastReviewedBy?: string;
            nextDueAt?: string;
        };
        RunbookStatistics: {
            runs: number;
            finishedRuns: number;
            succeededRuns: number;
            /** @description Of the finished ones, 0 to 1; absent before one finished. */
            successRate?: number;
            /** @description Of those that succeeded. */
            medianDurationMs?: number;
            lastSuccessAt?: string;
            /** @description Last success of somebody known who is not the author. */
            lastSuccessByOtherAt?: string;
            lastRun?: {
                executionId: string;
                status: components["schemas"]["ExecutionStatus"];
                at: string;
                by?: string;
            };
            lastRunByOtherAt?: string;
        };
        RunbookSummary: {
            id: string;
            sourceId: string;
            /** @description The document's name or the file's path, as annotations name it. */
            name: string;
            title: string;
            format: components["schemas"]["RunbookFormat"];
            /** @description What runs it; absent where nothing here can. */
            executorId?: string;
            incident: boolean;
            area?: components["schemas"]["OperationsArea"];
            outcome?: string;
            owner?: string;
            author?: string;
            lastUpdated?: string;
            place?: components["schemas"]["Place"];
            url?: string;
            version?: string;
            contentHash: string;
            missing: components["schemas"]["RunbookSection"][];
            /** @description What of it could not be understood, or does not hold. */
            problems: string[];
            review: components["schemas"]["ReviewState"];
            statistics: components["schemas"]["RunbookStatistics"];
            /** @description Since when the source no longer has it. */
            goneAt?: string;
            /** @description Since when the source could not be read; what is shown is from before. */
            staleSince?: string;
        };
        Runbooks: {
            now: string;
            totalItems: number;
            items: components["schemas"]["RunbookSummary"][];
        };
        RunbookParameter: {
            name: string;
            /**
             * @description How it is filled in; `Text` where the declared type is not known.
             * @enum {string}
             */
            type: "String" | "StringList" | "Boolean" | "Integer" | "StringMap" | "MapList" | "Text";
            declaredType: string;
            /** @description The AWS resource type that its values name, such as `AWS::EC2::Instance::Id`. */
            resourceType?: string;
            description?: string;
            required: boolean;
            default?: unknown;
            allowedValues?: unknown[];
            allowedPattern?: string;
            minItems?: number;
            maxItems?: number;
            minChars?: number;
            maxChars?: number;
            secret: boolean;
            /** @description The server fills it in; it is refused when sent. */
            filledByServer?: boolean;
            /** @description What of its declaration was not understood. */
            notes: string[];
        };
        RunbookStep: {
            name: string;
            action?: string;
            title?: string;
            description?: string;
            risk?: components["schemas"]["RiskClass"];
            /** @description Names of the steps that may follow. */
            next?: string[];
            onFailure?: string;
            isEnd?: boolean;
            /** @description The loop or branch that it stands in. */
            parent?: string;
            /** @description The document that it runs. */
            child?: string;
        };
        RunbookBinding: {
            entityRef: string;
            /** @enum {string} */
            reason: "annotation" | "tag" | "repository" | "catalog" | "system" | "owner";
            /** @description Why it fits, in words. */
            message: string;
            /** @description The system or owner that it comes down from. */
            via?: string;
        };
        RunbookReview: {
            id: string;
            reviewedBy: string;
            reviewedAt: string;
            contentHash: string;
            version?: string;
            note?: string;
            nextDueAt?: string;
        };
        RunbookDetail: {
            now: string;
            runbook: components["schemas"]["RunbookSummary"];
            /** @description What it says, as Markdown, by section. */
            sections: {
                [key: string]: string;
            };
            content?: {
                mediaType: string;
                text: string;
            };
            steps: components["schemas"]["RunbookStep"][];
            parameters: components["schemas"]["RunbookParameter"][];
            /** @description To entities that the caller may read, by ref; at most 500. */
            bindings: components["schemas"]["RunbookBinding"][];
            /** @description How many bindings there are to entities that the caller may read. */
            totalBindings: number;
            reviews: components["schemas"]["RunbookReview"][];
            /** @description The cadence as an ISO 8601 duration. */
            reviewEvery?: string;
            mayReview: boolean;
        };
        RunbookDrift: {
            drifted: boolean;
            reviewedHash?: string;
            currentHash?: string;
            truncated?: boolean;
            lines: {
                /** @enum {string} */
                change: "same" | "added" | "removed";
                text: string;
            }[];
        };
        BoundRunbook: {
            runbook: components["schemas"]["RunbookSummary"];
            bindings: components["schemas"]["RunbookBinding"][];
            canRun: {
                allowed: boolean;
                /** @description Why it cannot be run for this entity, and what to do. */
                reason?: string;
            };
        };
        EntityRunbooks: {
            now: string;
            entityRef: string;
            items: components["schemas"]["BoundRunbook"][];
            areas: {
                area: components["schemas"]["OperationsArea"];
                count: number;
            }[];
            /** @description Entries of the annotation that match nothing, or cannot be read. */
            unmatched: {
                annotation: string;
                entry: string;
                message: string;
            }[];
            /** @description Runbooks that the entity names without the right to run them. */
            claims: {
                runbookId: string;
                title: string;
                message: string;
            }[];
            sources: components["schemas"]["SourceState"][];
        };
        SourceState: {
            sourceId: string;
            title: string;
            place?: components["schemas"]["Place"];
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
        Refusal: {
            /** @enum {string} */
            code: "notBound" | "noAuthority" | "notAllowListed" | "noPermission" | "parameters" | "foreignResource" | "unresolvedResource" | "drifted" | "calendarClosed" | "calendarUnreadable" | "roleMissing" | "roleNotAllowed" | "childNotAllowed" | "alreadyRunning" | "documentGone" | "notUnderstood" | "providerDenied" | "providerUnavailable" | "noExecutor" | "reasonMissing" | "ticketMissing";
            /** @description What is wrong, where, and what to do. */
            message: string;
            parameter?: string;
        };
        /** @description What policy asks for before this may be launched. */
        LaunchDemands: {
            approvals: number;
            /** @description Entity refs; an approver is a member of one of them. */
            approverGroups?: string[];
            /** @description Each has to be met; everybody with the permission counts where a rule names no groups. */
            approvalRules?: {
                policyId: string;
                count: number;
                groups?: string[];
            }[];
            /** @description ISO 8601 duration. */
            approvalValidFor?: string;
            reasonRequired: boolean;
            ticketRequired: boolean;
            ticketPattern?: string;
        };
        LaunchForm: {
            now: string;
            runbook: components["schemas"]["RunbookSummary"];
            /** @description Those that a person fills in. */
            parameters: components["schemas"]["RunbookParameter"][];
            /** @description Names of the parameters that take the entity's own resources. */
            resourceParameters: string[];
            /** @description Whether it may run over several targets, with limits. */
            rateControl: {
                allowed: boolean;
                targetParameters?: string[];
            };
            /** @description Other accounts and Regions that it may run in; empty where it may not. */
            locations: components["schemas"]["Place"][];
            demands: components["schemas"]["LaunchDemands"];
            refusals: components["schemas"]["Refusal"][];
            warnings: string[];
        };
        ParameterResources: {
            items: {
                value: string;
                label: string;
                arn: string;
                place?: components["schemas"]["Place"];
            }[];
            unresolved: {
                place?: components["schemas"]["Place"];
                message: string;
            }[];
        };
        LaunchRequest: {
            entityRef: string;
            runbookId: string;
            /** @description Values by parameter name, of the parameter's type; what is left out takes its default. */
            parameters: {
                [key: string]: unknown;
            };
            rateControl?: {
                targetParameterName: string;
                /** @description Values of that parameter, one run each. */
                targets?: string[];
                maxConcurrency: string;
                maxErrors: string;
            };
            locations?: {
                account: string;
                region: string;
            }[];
        };
        PlanValue: {
            name: string;
            /** @description As a person reads it; masked where it is secret. */
            value: string;
            secret?: boolean;
        };
        /** @description Exactly what is launched, and approved. */
        ExecutionPlan: {
            executorId: string;
            documentName: string;
            documentVersion?: string;
            contentHash: string;
            place?: components["schemas"]["Place"];
            /** @description The role that it runs as; absent where nothing of AWS is run. */
            role?: string;
            parameters: components["schemas"]["PlanValue"][];
            /** @description The resources that it will touch. */
            targets: {
                id: string;
                name?: string;
                type?: string;
                parameter?: string;
            }[];
            rateControl?: {
                targetParameterName: string;
                targets?: string[];
                maxConcurrency: string;
                maxErrors: string;
            };
            locations?: components["schemas"]["Place"][];
            /** @description Documents that its steps run. */
            children?: {
                documentName: string;
                documentVersion?: string;
                contentHash?: string;
                step?: string;
            }[];
            steps: components["schemas"]["RunbookStep"][];
        };
        Preview: {
            now: string;
            plan: components["schemas"]["ExecutionPlan"];
            planHash: string;
            riskClass: components["schemas"]["RiskClass"];
            riskReasons: string[];
            /** @description What the provider says that the steps will do. */
            effects: {
                /** @enum {string} */
                state: "known" | "failed" | "notAvailable";
                message?: string;
                mutating?: number;
                nonMutating?: number;
                undetermined?: number;
                totalAccounts?: number;
                regions?: string[];
            };
            calendar?: {
                /** @enum {string} */
                state: "open" | "closed" | "unreadable";
                message?: string;
                nextTransitionAt?: string;
                mayOverride?: boolean;
            };
            demands: components["schemas"]["LaunchDemands"];
            refusals: components["schemas"]["Refusal"][];
            warnings: string[];
        };
        ApprovalDecision: {
            by: string;
            at: string;
            /** @enum {string} */
            decision: "approve" | "reject";
            comment?: string;
            /** @description Why it no longer counts. */
            voided?: string;
        };
        ExecutionAction: {
            /** @enum {string} */
            action: "approve" | "launch" | "resume" | "approveStep" | "stop" | "close" | "tick" | "finish";
            allowed: boolean;
            /** @description Why not, or who must act. */
            reason?: string;
            stepName?: string;
        };
        ExecutionSummary: {
            id: string;
            runbookId: string;
            runbookTitle: string;
            runbookName?: string;
            executorId: string;
            /** @description Absent where it was started outside the portal. */
            entityRef?: string;
            area?: components["schemas"]["OperationsArea"];
            status: components["schemas"]["ExecutionStatus"];
            riskClass?: components["schemas"]["RiskClass"];
            /** @description Started outside the portal; who did is not known. */
            outside: boolean;
            place?: components["schemas"]["Place"];
            requestedBy?: string;
            requestedAt: string;
            launchedAt?: string;
            finishedAt?: string;
            /** @description Why it failed, waits or is unknown. */
            message?: string;
            approvalsRequired?: number;
            approvalsGiven?: number;
            approvalExpiresAt?: string;
        };
        Executions: {
            now: string;
            totalItems: number;
            items: components["schemas"]["ExecutionSummary"][];
        };
        Execution: {
            now: string;
            execution: components["schemas"]["ExecutionSummary"];
            plan: components["schemas"]["ExecutionPlan"];
            planHash: string;
            riskReasons?: string[];
            demands: components["schemas"]["LaunchDemands"];
            approvals: components["schemas"]["ApprovalDecision"][];
            reason?: string;
            ticket?: string;
            breakGlass?: {
                by: string;
                reason: string;
            };
            launchedBy?: string;
            /** @description The execution's id at the provider. */
            providerId?: string;
            providerUrl?: string;
            waitingFor?: {
                /** @enum {string} */
                kind: "pause" | "approval" | "calendar";
                stepName: string;
                message: string;
                approvers?: string[];
            };
            /** @description When its state was last read at the provider. */
            followedAt?: string;
            /** @description Since when the provider could not be read. */
            staleSince?: string;
            /** @description Why the provider cannot be read, and what to do. */
            staleMessage?: string;
            actions: components["schemas"]["ExecutionAction"][];
            children?: {
                providerId: string;
                status: components["schemas"]["ExecutionStatus"];
                place?: components["schemas"]["Place"];
                target?: string;
                message?: string;
            }[];
        };
        /** @enum {string} */
        StepStatus: "pending" | "running" | "waiting" | "succeeded" | "failed" | "timedOut" | "cancelled" | "skipped";
        ExecutionStep: {
            id: string;
            name: string;
            title?: string;
            action?: string;
            status: components["schemas"]["StepStatus"];
            startedAt?: string;
            finishedAt?: string;
            inputs: components["schemas"]["PlanValue"][];
            hasOutputs: boolean;
            message?: string;
            parentId?: string;
            iteration?: number;
            place?: components["schemas"]["Place"];
            target?: string;
            childProviderId?: string;
            guided?: {
                /** @description The step's Markdown. */
                text: string;
                version: number;
                by?: string;
                at?: string;
                note?: string;
                evidence: {
                    url: string;
                    title?: string;
                }[];
            };
        };
        ExecutionSteps: {
            now: string;
            totalItems: number;
            items: components["schemas"]["ExecutionStep"][];
        };
        ExecutionOutputs: {
            items: components["schemas"]["PlanValue"][];
            truncated?: boolean;
        };
        AuditEntry: {
            id: string;
            at: string;
            /** @enum {string} */
            event: "requested" | "refused" | "approved" | "approvalRejected" | "approvalsVoided" | "approvalExpired" | "launched" | "submitFailed" | "signalled" | "stopRequested" | "stepRecorded" | "finished" | "becameUnknown" | "closed" | "overridden" | "reviewed" | "outputsRead";
            /** @enum {string} */
            severity: "low" | "medium" | "high";
            /** @description Entity ref; absent where no person did it. */
            actor?: string;
            /** @description The role that the execution runs as. */
            runAs?: string;
            executionId?: string;
            runbookId?: string;
            entityRef?: string;
            place?: components["schemas"]["Place"];
            planHash?: string;
            parameters?: components["schemas"]["PlanValue"][];
            detail?: string;
        };
        AuditEntries: {
            now: string;
            totalItems: number;
            items: components["schemas"]["AuditEntry"][];
        };
        EntityRunbookFact: {
            id: string;
            name: string;
            title: string;
            format: components["schemas"]["RunbookFormat"];
            incident: boolean;
            area?: components["schemas"]["OperationsArea"];
            url?: string;
            place?: components["schemas"]["Place"];
            missing: components["schemas"]["RunbookSection"][];
            owned: boolean;
            drifted: boolean;
            /** @enum {string} */
            reviewState: "never" | "due" | "current";
            nextDueAt?: string;
            runnable: boolean;
            /** @description Whether it runs as a role on AWS. */
            roleNeeded: boolean;
            rolePresent: boolean;
            /** @description Whether only an annotation says that it is for the entity, which gives no right to run it. */
            claimOnly: boolean;
            lastSuccessAt?: string;
            lastSuccessByOtherAt?: string;
        };
        EntityRunbookFacts: {
            now: string;
            items: {
                entityRef: string;
                runbooks: components["schemas"]["EntityRunbookFact"][];
                unmatched: string[];
                /** @description Titles of sources that were never read, or not lately, so that something may be missing. */
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
        runbookId: string;
        executionId: string;
        /** @description Part of a name or title. */
        text: string;
        area: components["schemas"]["OperationsArea"][];
        format: components["schemas"]["RunbookFormat"][];
        /** @description Entity refs of owners of bound entities, one of them. */
        owner: string[];
        account: string[];
        limit: number;
        offset: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListRunbooks: {
        parameters: {
            query?: {
                /** @description Part of a name or title. */
                text?: components["parameters"]["text"];
                area?: components["parameters"]["area"];
                format?: components["parameters"]["format"];
                /** @description Entity refs of owners of bound entities, one of them. */
                owner?: components["parameters"]["owner"];
                account?: components["parameters"]["account"];
                /** @description All of these hold. */
                state?: ("incomplete" | "reviewDue" | "drifted" | "unbound" | "neverRun" | "problems")[];
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
                    "application/json": components["schemas"]["Runbooks"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetRunbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runbookId: components["parameters"]["runbookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The runbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookDetail"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetRunbookDrift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runbookId: components["parameters"]["runbookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Both contents and the difference, line by line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunbookDrift"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    CreateReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runbookId: components["parameters"]["runbookId"];
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
                    "application/json": components["schemas"]["RunbookReview"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetEntityRunbooks: {
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
            /** @description The runbooks of the entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityRunbooks"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetLaunchForm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                runbookId: components["parameters"]["runbookId"];
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
                    "application/json": components["schemas"]["LaunchForm"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListParameterResources: {
        parameters: {
            query: {
                parameter: string;
            };
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                runbookId: components["parameters"]["runbookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resources. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParameterResources"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    CreatePreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LaunchRequest"];
            };
        };
        responses: {
            /** @description The preview. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListExecutions: {
        parameters: {
            query?: {
                entityRef?: string;
                runbookId?: string;
                status?: components["schemas"]["ExecutionStatus"][];
                requestedBy?: string;
                awaitingMyApproval?: boolean;
                /** @description Only those started outside the portal, or only those started here. */
                outside?: boolean;
                /** @description Part of a name or title. */
                text?: components["parameters"]["text"];
                area?: components["parameters"]["area"];
                account?: components["parameters"]["account"];
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
                    "application/json": components["schemas"]["Executions"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    CreateExecution: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    launch: components["schemas"]["LaunchRequest"];
                    planHash: string;
                    /**
                     * Format: uuid
                     * @description A UUID made by the client, so that a repeated request is the same execution.
                     */
                    requestKey: string;
                    reason?: string;
                    ticket?: string;
                    /** @description Passes a closed change calendar. Needs `runbooks.execution.override` and a reason; the approvers are told, and it is audited as high severity. */
                    breakGlass?: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description The execution as stored. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The execution. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListExecutionSteps: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of steps. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionSteps"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    GetExecutionOutputs: {
        parameters: {
            query?: {
                stepId?: string;
            };
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outputs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionOutputs"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    DecideApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "approve" | "reject";
                    planHash: string;
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description The execution after the decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    LaunchExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    planHash: string;
                    breakGlass?: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description The execution. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    SignalExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    signal: "resume" | "approve" | "reject";
                    stepName: string;
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description The execution. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    StopExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The execution. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    CloseExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "succeeded" | "failed" | "cancelled";
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The execution. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    RecordGuidedStep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "open" | "done" | "skipped" | "failed";
                    version: number;
                    note?: string;
                    evidence?: {
                        url: string;
                        title?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The step. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutionStep"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    FinishGuidedExecution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                executionId: components["parameters"]["executionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "succeeded" | "failed";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description The execution. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Execution"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
    ListAudit: {
        parameters: {
            query?: {
                executionId?: string;
                entityRef?: string;
                runbookId?: string;
                actor?: string;
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
                    "application/json": components["schemas"]["EntityRunbookFacts"];
                };
            };
            default: components["responses"]["ErrorResponse"];
        };
    };
}
