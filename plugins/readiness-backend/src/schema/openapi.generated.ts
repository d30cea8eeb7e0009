/* eslint-disable max-lines */
// Generated from openapi.yaml by `yarn openapi`. Do not edit.

export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "readiness",
    "version": "1",
    "description": "Whether the entities of the catalog are operationally ready, why not, and what to do next. Every instant is ISO 8601 in UTC. `now` in a response is the server's clock: show ages against it, not against the browser's.",
    "license": {
      "name": "Apache-2.0",
      "url": "http://www.apache.org/licenses/LICENSE-2.0.html"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "tags": [
    {
      "name": "entities"
    },
    {
      "name": "definitions"
    },
    {
      "name": "lists"
    },
    {
      "name": "collection"
    }
  ],
  "paths": {
    "/entities/{kind}/{namespace}/{name}": {
      "get": {
        "operationId": "GetEntityReadiness",
        "tags": [
          "entities"
        ],
        "description": "Scorecards, check results and the state of the sources of one entity. Needs `readiness.result.read` and the right to read the entity; an entity that may not be read answers as one that does not exist.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The readiness of the entity.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityReadiness"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/facts": {
      "get": {
        "operationId": "GetEntityFacts",
        "tags": [
          "entities"
        ],
        "description": "Everything that was collected about one entity. Needs `readiness.fact.read` and the right to read the entity.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The facts of the entity, by id.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityFacts"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/history": {
      "get": {
        "operationId": "GetEntityHistory",
        "tags": [
          "entities"
        ],
        "description": "Changes of outcomes of one entity, newest first. Needs `readiness.result.read` and the right to read the entity.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "checkId",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 100
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "Transitions, newest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityHistory"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/refresh": {
      "post": {
        "operationId": "RefreshEntity",
        "tags": [
          "entities"
        ],
        "description": "Asks for the sources that this entity rests on to be read now. Needs `readiness.collection.refresh` for the entity. Audited. What was read moments ago is not read again.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "202": {
            "description": "The refresh was requested.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RefreshRequested"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/checks": {
      "get": {
        "operationId": "ListChecks",
        "tags": [
          "definitions"
        ],
        "description": "The check catalogue, with rationale, remediation and source. Needs a signed-in caller.",
        "responses": {
          "200": {
            "description": "All checks, by id.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/CheckDefinition"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards": {
      "get": {
        "operationId": "ListScorecards",
        "tags": [
          "definitions"
        ],
        "description": "All scorecards with their sections, weights and what each level demands. Needs a signed-in caller.",
        "responses": {
          "200": {
            "description": "All scorecards, in the order in which they are shown.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/ScorecardDefinition"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{scorecardId}/entities": {
      "get": {
        "operationId": "ListScorecardEntities",
        "tags": [
          "lists"
        ],
        "description": "Entities judged by a scorecard, worst first, cut to what the caller may read; the total too. Needs `readiness.result.read`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of entities.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardEntities"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/scorecards/{scorecardId}/groups": {
      "get": {
        "operationId": "ListScorecardGroups",
        "tags": [
          "lists"
        ],
        "description": "Roll-up of a scorecard by owner, system, tier or level, over what the caller may read only. Takes the filters of the list. Needs `readiness.result.read`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/scorecardId"
          },
          {
            "name": "by",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "owner",
                "system",
                "tier",
                "level"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/system"
          },
          {
            "$ref": "#/components/parameters/tier"
          },
          {
            "$ref": "#/components/parameters/level"
          },
          {
            "$ref": "#/components/parameters/text"
          }
        ],
        "responses": {
          "200": {
            "description": "Groups by value.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardGroups"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/collection/collectors": {
      "get": {
        "operationId": "ListCollectors",
        "tags": [
          "collection"
        ],
        "description": "Each collector with its targets, last runs, errors, denied permissions and next run. Needs `readiness.collection.read`.",
        "responses": {
          "200": {
            "description": "All collectors, by id.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Collectors"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/collection/collectors/{collectorId}/refresh": {
      "post": {
        "operationId": "RefreshCollector",
        "tags": [
          "collection"
        ],
        "description": "Asks for all targets of a collector to be read now. Needs `readiness.collection.refresh` without a condition. Audited.",
        "parameters": [
          {
            "name": "collectorId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 100
            }
          }
        ],
        "responses": {
          "202": {
            "description": "The refresh was requested.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RefreshRequested"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/collection/runs": {
      "get": {
        "operationId": "ListCollectionRuns",
        "tags": [
          "collection"
        ],
        "description": "Collection runs, newest first. Needs `readiness.collection.read`.",
        "parameters": [
          {
            "name": "collectorId",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 100
            }
          },
          {
            "name": "targetId",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "One page of runs.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CollectionRuns"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    },
    "/collection/unclaimed": {
      "get": {
        "operationId": "ListUnclaimedResources",
        "tags": [
          "collection"
        ],
        "description": "Resources that no entity claims, counted by account, Region and type, most first. Needs `readiness.collection.read`.",
        "responses": {
          "200": {
            "description": "Totals and groups.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/UnclaimedResources"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "kind": {
        "name": "kind",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63
        }
      },
      "scorecardId": {
        "name": "scorecardId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      },
      "owner": {
        "name": "owner",
        "in": "query",
        "required": false,
        "allowEmptyValue": true,
        "allowReserved": true,
        "description": "Entity refs of owners, one of them; empty for none.",
        "schema": {
          "type": "array",
          "items": {
            "type": "string",
            "maxLength": 200
          },
          "maxItems": 50
        }
      },
      "system": {
        "name": "system",
        "in": "query",
        "required": false,
        "allowEmptyValue": true,
        "allowReserved": true,
        "description": "Entity refs of systems, one of them; empty for none.",
        "schema": {
          "type": "array",
          "items": {
            "type": "string",
            "maxLength": 200
          },
          "maxItems": 50
        }
      },
      "tier": {
        "name": "tier",
        "in": "query",
        "required": false,
        "description": "Tiers, one of them; 0 for none.",
        "schema": {
          "type": "array",
          "items": {
            "type": "integer",
            "minimum": 0,
            "maximum": 9
          },
          "maxItems": 10
        }
      },
      "level": {
        "name": "level",
        "in": "query",
        "required": false,
        "schema": {
          "type": "array",
          "items": {
            "$ref": "#/components/schemas/Level"
          },
          "maxItems": 5
        }
      },
      "text": {
        "name": "text",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "Part of a name or title.",
        "schema": {
          "type": "string",
          "maxLength": 200
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 200,
          "default": 25
        }
      },
      "offset": {
        "name": "offset",
        "in": "query",
        "required": false,
        "schema": {
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000,
          "default": 0
        }
      }
    },
    "responses": {
      "ErrorResponse": {
        "description": "What was wrong, where, and what to do.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Error"
            }
          }
        }
      }
    },
    "schemas": {
      "Error": {
        "type": "object",
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            },
            "additionalProperties": true
          },
          "request": {
            "type": "object",
            "additionalProperties": true
          },
          "response": {
            "type": "object",
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "number"
              }
            }
          }
        },
        "additionalProperties": true
      },
      "Outcome": {
        "type": "string",
        "enum": [
          "pass",
          "warn",
          "fail",
          "notApplicable",
          "unknown",
          "error"
        ]
      },
      "Level": {
        "type": "string",
        "enum": [
          "none",
          "notDetermined",
          "bronze",
          "silver",
          "gold"
        ]
      },
      "RiskLevel": {
        "type": "string",
        "enum": [
          "High",
          "Medium",
          "Low"
        ]
      },
      "Evidence": {
        "type": "object",
        "required": [
          "label"
        ],
        "additionalProperties": false,
        "properties": {
          "label": {
            "type": "string"
          },
          "value": {
            "oneOf": [
              {
                "type": "string"
              },
              {
                "type": "number"
              },
              {
                "type": "boolean"
              }
            ]
          },
          "resource": {
            "type": "string"
          },
          "link": {
            "type": "string"
          },
          "at": {
            "type": "string"
          }
        }
      },
      "CheckResult": {
        "type": "object",
        "required": [
          "checkId",
          "title",
          "outcome",
          "message",
          "evidence",
          "since",
          "stale"
        ],
        "additionalProperties": false,
        "properties": {
          "checkId": {
            "type": "string"
          },
          "title": {
            "type": "string",
            "description": "The title that fits the outcome."
          },
          "outcome": {
            "$ref": "#/components/schemas/Outcome"
          },
          "message": {
            "type": "string"
          },
          "evidence": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Evidence"
            }
          },
          "since": {
            "type": "string"
          },
          "changesAt": {
            "type": "string"
          },
          "stale": {
            "type": "boolean",
            "description": "The last cycle of a source failed or is overdue; the outcome stands until its facts are too old."
          },
          "staleReason": {
            "type": "string"
          }
        }
      },
      "SectionResult": {
        "type": "object",
        "required": [
          "id",
          "measured"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "measured": {
            "type": "boolean"
          },
          "score": {
            "type": "number"
          }
        }
      },
      "OutcomeCounts": {
        "type": "object",
        "required": [
          "pass",
          "warn",
          "fail",
          "notApplicable",
          "unknown",
          "error"
        ],
        "additionalProperties": false,
        "properties": {
          "pass": {
            "type": "integer"
          },
          "warn": {
            "type": "integer"
          },
          "fail": {
            "type": "integer"
          },
          "notApplicable": {
            "type": "integer"
          },
          "unknown": {
            "type": "integer"
          },
          "error": {
            "type": "integer"
          }
        }
      },
      "ScorecardResult": {
        "type": "object",
        "required": [
          "scorecardId",
          "level",
          "counts",
          "sections",
          "measuredSections",
          "blockers",
          "reasons"
        ],
        "additionalProperties": false,
        "properties": {
          "scorecardId": {
            "type": "string"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "score": {
            "type": "number"
          },
          "counts": {
            "$ref": "#/components/schemas/OutcomeCounts"
          },
          "sections": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SectionResult"
            }
          },
          "measuredSections": {
            "type": "integer"
          },
          "blockers": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "reasons": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "SourceStatus": {
        "type": "object",
        "required": [
          "collectorId",
          "title",
          "state"
        ],
        "additionalProperties": false,
        "properties": {
          "collectorId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "fresh",
              "stale",
              "expired",
              "neverRead",
              "notEnabled",
              "nothingClaimed",
              "claimsInvalid",
              "matchesNothing"
            ]
          },
          "confirmedAt": {
            "type": "string",
            "description": "When the oldest target that the facts rest on was last read without error."
          },
          "reason": {
            "type": "string",
            "description": "Why the state is what it is, and what to do."
          },
          "missingPermission": {
            "type": "string"
          }
        }
      },
      "ClaimProblem": {
        "type": "object",
        "required": [
          "annotation",
          "kind",
          "message"
        ],
        "additionalProperties": false,
        "properties": {
          "annotation": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "malformed",
              "refused",
              "notATarget"
            ]
          },
          "message": {
            "type": "string"
          }
        }
      },
      "EntityReadiness": {
        "type": "object",
        "required": [
          "entityRef",
          "now",
          "evaluated",
          "scorecards",
          "checks",
          "sources",
          "claimProblems",
          "resourceCount"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "now": {
            "type": "string"
          },
          "evaluated": {
            "type": "boolean",
            "description": "False until the entity was evaluated for the first time."
          },
          "scorecards": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardResult"
            }
          },
          "checks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CheckResult"
            }
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourceStatus"
            }
          },
          "claimProblems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ClaimProblem"
            }
          },
          "resourceCount": {
            "type": "integer",
            "description": "Resources at the sources that are mapped to the entity."
          }
        }
      },
      "EntityFacts": {
        "type": "object",
        "required": [
          "entityRef",
          "now",
          "items",
          "resources"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "now": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "collectorId",
                "type",
                "description",
                "changedAt"
              ],
              "additionalProperties": false,
              "properties": {
                "id": {
                  "type": "string"
                },
                "collectorId": {
                  "type": "string"
                },
                "type": {
                  "type": "string"
                },
                "description": {
                  "type": "string"
                },
                "value": {},
                "changedAt": {
                  "type": "string"
                },
                "confirmedAt": {
                  "type": "string"
                },
                "expiresAt": {
                  "type": "string"
                }
              }
            }
          },
          "resources": {
            "type": "array",
            "description": "Resources that are mapped to the entity, at most 200, each with the reason.",
            "items": {
              "type": "object",
              "required": [
                "resourceId",
                "reason",
                "annotation"
              ],
              "additionalProperties": false,
              "properties": {
                "resourceId": {
                  "type": "string"
                },
                "type": {
                  "type": "string"
                },
                "account": {
                  "type": "string"
                },
                "region": {
                  "type": "string"
                },
                "reason": {
                  "type": "string",
                  "enum": [
                    "id",
                    "tags",
                    "account"
                  ]
                },
                "annotation": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "Transition": {
        "type": "object",
        "required": [
          "checkId",
          "from",
          "to",
          "message",
          "at"
        ],
        "additionalProperties": false,
        "properties": {
          "checkId": {
            "type": "string"
          },
          "from": {
            "$ref": "#/components/schemas/Outcome"
          },
          "to": {
            "$ref": "#/components/schemas/Outcome"
          },
          "message": {
            "type": "string"
          },
          "at": {
            "type": "string"
          }
        }
      },
      "EntityHistory": {
        "type": "object",
        "required": [
          "now",
          "items"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Transition"
            }
          }
        }
      },
      "RefreshRequested": {
        "type": "object",
        "required": [
          "requested",
          "alreadyFresh"
        ],
        "additionalProperties": false,
        "properties": {
          "requested": {
            "type": "integer",
            "description": "Targets that will be read now."
          },
          "alreadyFresh": {
            "type": "integer",
            "description": "Targets that were read moments ago and are left alone."
          }
        }
      },
      "CheckDefinition": {
        "type": "object",
        "required": [
          "id",
          "title",
          "failureTitle",
          "rationale",
          "remediation",
          "source",
          "requiredFacts",
          "installed"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "failureTitle": {
            "type": "string"
          },
          "rationale": {
            "type": "string"
          },
          "remediation": {
            "type": "string",
            "description": "Markdown."
          },
          "source": {
            "type": "object",
            "required": [
              "title",
              "url",
              "quote"
            ],
            "additionalProperties": false,
            "properties": {
              "title": {
                "type": "string"
              },
              "url": {
                "type": "string"
              },
              "quote": {
                "type": "string"
              }
            }
          },
          "requiredFacts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "installed": {
            "type": "boolean",
            "description": "Whether the collectors of all its facts are installed."
          }
        }
      },
      "ScorecardDefinition": {
        "type": "object",
        "required": [
          "id",
          "title",
          "description",
          "sections",
          "levels"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "sections": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "title",
                "riskLevel",
                "url",
                "checks"
              ],
              "additionalProperties": false,
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "riskLevel": {
                  "$ref": "#/components/schemas/RiskLevel"
                },
                "url": {
                  "type": "string"
                },
                "checks": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "checkId",
                      "weight"
                    ],
                    "additionalProperties": false,
                    "properties": {
                      "checkId": {
                        "type": "string"
                      },
                      "weight": {
                        "type": "number"
                      }
                    }
                  }
                },
                "notMeasuredYet": {
                  "description": "What the best practice asks for beside the checks, that nothing observes yet.",
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "title",
                "demands"
              ],
              "additionalProperties": false,
              "properties": {
                "id": {
                  "$ref": "#/components/schemas/Level"
                },
                "title": {
                  "type": "string"
                },
                "demands": {
                  "type": "object",
                  "additionalProperties": false,
                  "properties": {
                    "noFailing": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/RiskLevel"
                      }
                    },
                    "minScore": {
                      "type": "number"
                    },
                    "everySectionMeasured": {
                      "type": "boolean"
                    }
                  }
                }
              }
            }
          }
        }
      },
      "ScorecardEntity": {
        "type": "object",
        "required": [
          "entityRef",
          "kind",
          "level",
          "counts",
          "blockers",
          "stale"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "system": {
            "type": "string"
          },
          "tier": {
            "type": "integer"
          },
          "level": {
            "$ref": "#/components/schemas/Level"
          },
          "score": {
            "type": "number"
          },
          "counts": {
            "$ref": "#/components/schemas/OutcomeCounts"
          },
          "blockers": {
            "type": "array",
            "description": "Ids of the checks to mend first, at most three.",
            "items": {
              "type": "string"
            }
          },
          "stale": {
            "type": "boolean"
          },
          "evaluatedAt": {
            "type": "string"
          }
        }
      },
      "ScorecardEntities": {
        "type": "object",
        "required": [
          "now",
          "items",
          "totalItems"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardEntity"
            }
          },
          "totalItems": {
            "type": "integer"
          }
        }
      },
      "ScorecardGroups": {
        "type": "object",
        "required": [
          "now",
          "items"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "value",
                "total",
                "levels"
              ],
              "additionalProperties": false,
              "properties": {
                "value": {
                  "type": "string",
                  "description": "The owner, system, tier or level; empty where there is none."
                },
                "total": {
                  "type": "integer"
                },
                "averageScore": {
                  "type": "number"
                },
                "levels": {
                  "type": "object",
                  "required": [
                    "none",
                    "notDetermined",
                    "bronze",
                    "silver",
                    "gold"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "none": {
                      "type": "integer"
                    },
                    "notDetermined": {
                      "type": "integer"
                    },
                    "bronze": {
                      "type": "integer"
                    },
                    "silver": {
                      "type": "integer"
                    },
                    "gold": {
                      "type": "integer"
                    }
                  }
                }
              }
            }
          }
        }
      },
      "CollectionErrorInfo": {
        "type": "object",
        "required": [
          "kind",
          "message"
        ],
        "additionalProperties": false,
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "AccessDenied",
              "Throttled",
              "NotFound",
              "NotEnabled",
              "Unavailable",
              "Aborted",
              "Internal"
            ]
          },
          "message": {
            "type": "string"
          },
          "operation": {
            "type": "string"
          },
          "missingPermission": {
            "type": "string"
          }
        }
      },
      "TargetStatus": {
        "type": "object",
        "required": [
          "targetId",
          "state"
        ],
        "additionalProperties": false,
        "properties": {
          "targetId": {
            "type": "string"
          },
          "account": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "fresh",
              "stale",
              "neverRead",
              "notEnabled"
            ]
          },
          "running": {
            "type": "boolean"
          },
          "lastSuccessAt": {
            "type": "string"
          },
          "lastFailureAt": {
            "type": "string"
          },
          "lastDurationMs": {
            "type": "number"
          },
          "records": {
            "type": "integer"
          },
          "error": {
            "$ref": "#/components/schemas/CollectionErrorInfo"
          }
        }
      },
      "CollectorStatus": {
        "type": "object",
        "required": [
          "collectorId",
          "title",
          "description",
          "requiredPermissions",
          "deniedPermissions",
          "facts",
          "targets"
        ],
        "additionalProperties": false,
        "properties": {
          "collectorId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "requiredPermissions": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "deniedPermissions": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "facts": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "lastCycleAt": {
            "type": "string"
          },
          "nextCycleAt": {
            "type": "string"
          },
          "targets": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TargetStatus"
            }
          }
        }
      },
      "Collectors": {
        "type": "object",
        "required": [
          "now",
          "items"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CollectorStatus"
            }
          }
        }
      },
      "CollectionRun": {
        "type": "object",
        "required": [
          "id",
          "collectorId",
          "targetId",
          "mode",
          "status",
          "startedAt",
          "read",
          "added",
          "changed",
          "removed"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "collectorId": {
            "type": "string"
          },
          "targetId": {
            "type": "string"
          },
          "mode": {
            "type": "string",
            "enum": [
              "full",
              "delta"
            ]
          },
          "status": {
            "type": "string",
            "enum": [
              "running",
              "succeeded",
              "failed",
              "lost"
            ]
          },
          "startedAt": {
            "type": "string"
          },
          "finishedAt": {
            "type": "string"
          },
          "durationMs": {
            "type": "number"
          },
          "read": {
            "type": "integer"
          },
          "added": {
            "type": "integer"
          },
          "changed": {
            "type": "integer"
          },
          "removed": {
            "type": "integer"
          },
          "error": {
            "$ref": "#/components/schemas/CollectionErrorInfo"
          }
        }
      },
      "CollectionRuns": {
        "type": "object",
        "required": [
          "now",
          "items",
          "totalItems"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CollectionRun"
            }
          },
          "totalItems": {
            "type": "integer"
          }
        }
      },
      "UnclaimedResources": {
        "type": "object",
        "required": [
          "now",
          "totalResources",
          "unclaimedResources",
          "groups"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "totalResources": {
            "type": "integer"
          },
          "unclaimedResources": {
            "type": "integer"
          },
          "groups": {
            "type": "array",
            "description": "At most 200.",
            "items": {
              "type": "object",
              "required": [
                "account",
                "region",
                "type",
                "count",
                "example"
              ],
              "additionalProperties": false,
              "properties": {
                "account": {
                  "type": "string"
                },
                "region": {
                  "type": "string"
                },
                "type": {
                  "type": "string"
                },
                "count": {
                  "type": "integer"
                },
                "example": {
                  "type": "string"
                }
              }
            }
          }
        }
      }
    }
  }
} as const;
