/* eslint-disable max-lines */
// Generated from openapi.yaml by `yarn openapi`. Do not edit.

export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "oncall",
    "version": "1",
    "description": "Who answers for the catalog's entities, how they are reached, whether every hour is covered, and what happens in an incident. Every instant is ISO 8601 in UTC. `now` in a response is the server's clock: show ages and who is on call against it. No answer but that of a reveal carries an address or a telephone number.",
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
      "name": "rosters"
    },
    {
      "name": "people"
    },
    {
      "name": "contacts"
    },
    {
      "name": "acting"
    },
    {
      "name": "audit"
    },
    {
      "name": "sources"
    }
  ],
  "paths": {
    "/entities/{kind}/{namespace}/{name}/oncall": {
      "get": {
        "operationId": "GetEntityOnCall",
        "tags": [
          "entities"
        ],
        "description": "Who is on call for one entity now and next, by environment and level, with the coverage of the next 28 days, why each roster is bound, and what the caller may do. Opening it has rosters read again that were last read more than a minute ago: `refreshing` says that an answer in some seconds may differ. Needs `oncall.roster.read` on the entity.",
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
            "description": "Who is on call for the entity.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityOnCall"
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
    "/entities/{kind}/{namespace}/{name}/contacts": {
      "get": {
        "operationId": "GetEntityContacts",
        "tags": [
          "contacts"
        ],
        "description": "The contacts that hold for one entity: its own file, else that of its system, of its owner, of the organisation. Kinds of channels only. Needs `oncall.roster.read` on the entity.",
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
            "description": "The contacts by role.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityContacts"
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
    "/entities/{kind}/{namespace}/{name}/contacts/reviews": {
      "post": {
        "operationId": "CreateContactReview",
        "tags": [
          "contacts"
        ],
        "description": "Records that the caller found the contacts file with this hash to be right. Needs `oncall.contact.review` on the entity whose file it is; 409 where the file has changed meanwhile. Only people review.",
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
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "contentHash"
                ],
                "additionalProperties": false,
                "properties": {
                  "contentHash": {
                    "type": "string",
                    "maxLength": 100
                  },
                  "note": {
                    "type": "string",
                    "maxLength": 2000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "The review.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ContactReview"
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
    "/entities/{kind}/{namespace}/{name}/reveals": {
      "post": {
        "operationId": "RevealAddress",
        "tags": [
          "contacts"
        ],
        "description": "One address of one contact, or of one person of a roster of the entity, read from its source now and stored nowhere. Needs `oncall.contact.reveal` on the entity; only people reveal; limited per person and hour (429); audited whether it succeeds or not. The answer must not be cached.",
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
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/RevealRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The address.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RevealedAddress"
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
    "/entities/{kind}/{namespace}/{name}/incident-plan": {
      "get": {
        "operationId": "GetEntityIncidentPlan",
        "tags": [
          "contacts"
        ],
        "description": "The incident plan that holds for one entity: its own, else that of its system, of its owner, of the organisation, with its severities and the required sections that it lacks. Needs `oncall.roster.read` on the entity.",
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
            "description": "The plan.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityIncidentPlan"
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
    "/entities/{kind}/{namespace}/{name}/incidents": {
      "get": {
        "operationId": "ListEntityIncidents",
        "tags": [
          "acting"
        ],
        "description": "Open incidents of the entity, then those of the last 90 days that are over, newest first each, from its providers and from the portal. Needs `oncall.incident.read` on the entity.",
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
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "One page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Incidents"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      },
      "post": {
        "operationId": "DeclareIncident",
        "tags": [
          "acting"
        ],
        "description": "Declares an incident on the entity at the provider of one of its rosters. Stored before the provider is called. A repeated `requestKey` of the same person answers with what it made. Needs `oncall.incident.create` on the entity; only people declare.",
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
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/DeclareIncidentRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A repetition; the action that the first request made.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OnCallAction"
                }
              }
            }
          },
          "201": {
            "description": "The action with what became of it; it may have failed, or still be on its way to the provider.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OnCallAction"
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
    "/entities/{kind}/{namespace}/{name}/pages": {
      "get": {
        "operationId": "ListEntityPages",
        "tags": [
          "acting"
        ],
        "description": "Pages that were sent for the entity through the portal, newest first. Needs `oncall.incident.read` on the entity.",
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
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "One page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OnCallActions"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/ErrorResponse"
          }
        }
      },
      "post": {
        "operationId": "CreatePage",
        "tags": [
          "acting"
        ],
        "description": "Pages who is on call in one of the entity's rosters. The roster is read again first: an override counts before a page is sent. Stored before the provider is called; a repeated `requestKey` of the same person answers with what it made. Needs `oncall.page.create` on the entity; only people page; limited per person and hour (429).",
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
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/CreatePageRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "A repetition; the action that the first request made.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OnCallAction"
                }
              }
            }
          },
          "201": {
            "description": "The action with what became of it; it may have failed, or still be on its way to the provider.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OnCallAction"
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
    "/entities/{kind}/{namespace}/{name}/acting-form": {
      "get": {
        "operationId": "GetActingForm",
        "tags": [
          "acting"
        ],
        "description": "What the dialogs for a page and for an incident show: by roster, whom it would reach now (read again), how, what happens next, and the severities of the plan with their response times. Needs `oncall.roster.read` on the entity.",
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
            "description": "The form.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ActingForm"
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
    "/actions/{actionId}": {
      "get": {
        "operationId": "GetAction",
        "tags": [
          "acting"
        ],
        "description": "One page or declared incident. Needs `oncall.incident.read` on its entity; who asked for it may read it too.",
        "parameters": [
          {
            "$ref": "#/components/parameters/actionId"
          }
        ],
        "responses": {
          "200": {
            "description": "The action.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OnCallAction"
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
    "/actions/{actionId}/close": {
      "post": {
        "operationId": "CloseAction",
        "tags": [
          "acting"
        ],
        "description": "Says what became of an action whose result is unknown, after looking at the provider. Needs the permission that the action itself needs. Only people close.",
        "parameters": [
          {
            "$ref": "#/components/parameters/actionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "outcome",
                  "reason"
                ],
                "additionalProperties": false,
                "properties": {
                  "outcome": {
                    "type": "string",
                    "enum": [
                      "done",
                      "failed"
                    ]
                  },
                  "reason": {
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 2000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The action.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OnCallAction"
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
    "/rosters": {
      "get": {
        "operationId": "ListRosters",
        "tags": [
          "rosters"
        ],
        "description": "Rosters that are bound to an entity that the caller may read, those with gaps first, the soonest gap on top; those bound to none are for who may read every entity. Needs `oncall.roster.read`; totals count what the caller may see.",
        "parameters": [
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "name": "provider",
            "in": "query",
            "required": false,
            "schema": {
              "type": "array",
              "maxItems": 20,
              "items": {
                "type": "string",
                "maxLength": 100
              }
            }
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "name": "state",
            "in": "query",
            "required": false,
            "description": "All of these hold.",
            "schema": {
              "type": "array",
              "maxItems": 8,
              "items": {
                "$ref": "#/components/schemas/RosterConcern"
              }
            }
          },
          {
            "name": "order",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "enum": [
                "worst",
                "title"
              ],
              "default": "worst"
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
            "description": "One page, with the totals of the organisation as far as the caller may see it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Rosters"
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
    "/rosters/{rosterId}": {
      "get": {
        "operationId": "GetRoster",
        "tags": [
          "rosters"
        ],
        "description": "One roster, with the entities it serves that the caller may read.",
        "parameters": [
          {
            "$ref": "#/components/parameters/rosterId"
          }
        ],
        "responses": {
          "200": {
            "description": "The roster.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RosterDetail"
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
    "/rosters/{rosterId}/calendar": {
      "get": {
        "operationId": "GetRosterCalendar",
        "tags": [
          "rosters"
        ],
        "description": "The shifts of one roster by level within a window of at most 62 days, and the gaps against the required coverage.",
        "parameters": [
          {
            "$ref": "#/components/parameters/rosterId"
          },
          {
            "name": "from",
            "in": "query",
            "required": false,
            "description": "Now, if absent.",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "to",
            "in": "query",
            "required": false,
            "description": "28 days after `from`, if absent.",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "requirement",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "description": "Coverage to hold it against; that of the entities it serves if absent, the strictest where they differ.",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The calendar.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RosterCalendar"
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
    "/rosters/{rosterId}/ical": {
      "get": {
        "operationId": "DownloadRosterCalendar",
        "tags": [
          "rosters"
        ],
        "description": "The shifts of the next 28 days as an iCalendar file with names only.",
        "parameters": [
          {
            "$ref": "#/components/parameters/rosterId"
          }
        ],
        "responses": {
          "200": {
            "description": "The file.",
            "content": {
              "text/calendar": {
                "schema": {
                  "type": "string"
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
    "/people": {
      "get": {
        "operationId": "ListPeople",
        "tags": [
          "people"
        ],
        "description": "People of the rosters that the caller may see, who carries most first. Needs `oncall.roster.read`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "name": "state",
            "in": "query",
            "required": false,
            "schema": {
              "type": "array",
              "maxItems": 4,
              "items": {
                "type": "string",
                "enum": [
                  "overloaded",
                  "unmatched",
                  "unreachable",
                  "gone"
                ]
              }
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
            "description": "One page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/People"
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
    "/people/{personId}/ical": {
      "get": {
        "operationId": "DownloadPersonCalendar",
        "tags": [
          "people"
        ],
        "description": "The shifts of one person in the next 28 days, in rosters that the caller may see, as an iCalendar file.",
        "parameters": [
          {
            "name": "personId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 100
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The file.",
            "content": {
              "text/calendar": {
                "schema": {
                  "type": "string"
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
    "/contact-files": {
      "get": {
        "operationId": "ListContactFiles",
        "tags": [
          "contacts"
        ],
        "description": "Contacts files and incident plans of entities that the caller may read, those that are due for review or lack something first. Needs `oncall.roster.read`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "name": "kind",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "enum": [
                "contacts",
                "incidentPlan"
              ]
            }
          },
          {
            "name": "state",
            "in": "query",
            "required": false,
            "schema": {
              "type": "array",
              "maxItems": 3,
              "items": {
                "type": "string",
                "enum": [
                  "reviewDue",
                  "incomplete",
                  "problems"
                ]
              }
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
            "description": "One page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ContactFiles"
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
    "/audit": {
      "get": {
        "operationId": "ListAudit",
        "tags": [
          "audit"
        ],
        "description": "The record of reveals, pages, incidents and reviews, newest first, on entities that the caller may read. Needs `oncall.audit.read`. `format=csv` answers with a file.",
        "parameters": [
          {
            "name": "entityRef",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "actor",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "event",
            "in": "query",
            "required": false,
            "schema": {
              "type": "array",
              "maxItems": 20,
              "items": {
                "$ref": "#/components/schemas/AuditEvent"
              }
            }
          },
          {
            "name": "since",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "until",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "format",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "enum": [
                "json",
                "csv"
              ],
              "default": "json"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "required": false,
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 10000,
              "default": 100
            }
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "One page, or a CSV file.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AuditEntries"
                }
              },
              "text/csv": {
                "schema": {
                  "type": "string"
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
    "/sources": {
      "get": {
        "operationId": "ListSources",
        "tags": [
          "sources"
        ],
        "description": "When each provider was last read in each place, and what failed; annotations that name nothing. Needs `oncall.roster.read` without a condition, since it names accounts.",
        "responses": {
          "200": {
            "description": "The sources.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Sources"
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
    "/entity-facts": {
      "post": {
        "operationId": "QueryEntityFacts",
        "tags": [
          "entities"
        ],
        "description": "What readiness asks about many entities at once: rosters with their coverage, contacts and plan. For services only. Entities that are not known yet are left out.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "entityRefs"
                ],
                "additionalProperties": false,
                "properties": {
                  "entityRefs": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": 500,
                    "items": {
                      "type": "string",
                      "maxLength": 500
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "Facts by entity ref.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityOnCallFacts"
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
          "maxLength": 100
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      },
      "rosterId": {
        "name": "rosterId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      },
      "actionId": {
        "name": "actionId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 100
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
      "owner": {
        "name": "owner",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "Entity refs of owners of bound entities, one of them.",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 500
          }
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
        "additionalProperties": true,
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "additionalProperties": true,
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            }
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
            "additionalProperties": true,
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        }
      },
      "ChannelKind": {
        "type": "string",
        "enum": [
          "voice",
          "sms",
          "push",
          "email",
          "chat",
          "portal",
          "other"
        ]
      },
      "Channel": {
        "description": "A way to reach somebody; never the address.",
        "type": "object",
        "required": [
          "id",
          "kind",
          "active"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "description": "Names it in a reveal; opaque.",
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/ChannelKind"
          },
          "active": {
            "description": "Whether the provider has it activated.",
            "type": "boolean"
          }
        }
      },
      "Responder": {
        "description": "A person as a roster knows them.",
        "type": "object",
        "required": [
          "personId",
          "name",
          "matched",
          "gone",
          "reachable",
          "channels"
        ],
        "additionalProperties": false,
        "properties": {
          "personId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "userRef": {
            "description": "The catalog user, where e-mail or annotation match one.",
            "type": "string"
          },
          "matched": {
            "type": "boolean"
          },
          "gone": {
            "description": "The provider or the catalog says that the person left.",
            "type": "boolean"
          },
          "reachable": {
            "description": "Whether any channel is active.",
            "type": "boolean"
          },
          "timeZone": {
            "type": "string"
          },
          "channels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Channel"
            }
          },
          "url": {
            "type": "string"
          }
        }
      },
      "OnDuty": {
        "description": "Somebody on call.",
        "type": "object",
        "required": [
          "responder",
          "source"
        ],
        "additionalProperties": false,
        "properties": {
          "responder": {
            "$ref": "#/components/schemas/Responder"
          },
          "from": {
            "type": "string"
          },
          "until": {
            "description": "Absent where it does not end within what was read.",
            "type": "string"
          },
          "source": {
            "type": "string",
            "enum": [
              "regular",
              "override",
              "permanent"
            ]
          },
          "scheduleTitle": {
            "type": "string"
          }
        }
      },
      "LevelOnCall": {
        "type": "object",
        "required": [
          "level",
          "title",
          "targets",
          "now",
          "next"
        ],
        "additionalProperties": false,
        "properties": {
          "level": {
            "type": "integer"
          },
          "title": {
            "type": "string"
          },
          "delayMinutes": {
            "description": "Until the next level is tried.",
            "type": "integer"
          },
          "targets": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "now": {
            "description": "Nobody where empty.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OnDuty"
            }
          },
          "next": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OnDuty"
            }
          }
        }
      },
      "Freshness": {
        "type": "object",
        "required": [
          "state"
        ],
        "additionalProperties": false,
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "never",
              "current",
              "stale",
              "denied",
              "failed"
            ]
          },
          "readAt": {
            "type": "string"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "RosterConcern": {
        "type": "string",
        "enum": [
          "gap",
          "levelEmptyNow",
          "noBackup",
          "overloaded",
          "tooFew",
          "unreachable",
          "unmatched",
          "unbound",
          "stale",
          "problems"
        ]
      },
      "CoverageFinding": {
        "type": "object",
        "required": [
          "code",
          "message"
        ],
        "additionalProperties": false,
        "properties": {
          "code": {
            "type": "string",
            "enum": [
              "gap",
              "noBackup",
              "overloaded",
              "rotationOfOne",
              "fewPeople",
              "oneTimeZone",
              "unreachable",
              "emptyLevel"
            ]
          },
          "level": {
            "type": "integer"
          },
          "personId": {
            "type": "string"
          },
          "message": {
            "description": "In plain words, with what to do.",
            "type": "string"
          }
        }
      },
      "Gap": {
        "type": "object",
        "required": [
          "level",
          "from",
          "to",
          "minutes"
        ],
        "additionalProperties": false,
        "properties": {
          "level": {
            "type": "integer"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "minutes": {
            "type": "integer"
          }
        }
      },
      "LevelCoverage": {
        "type": "object",
        "required": [
          "level",
          "requiredMinutes",
          "coveredMinutes",
          "percent",
          "gapCount",
          "gaps"
        ],
        "additionalProperties": false,
        "properties": {
          "level": {
            "type": "integer"
          },
          "requiredMinutes": {
            "type": "integer"
          },
          "coveredMinutes": {
            "type": "integer"
          },
          "percent": {
            "type": "number"
          },
          "gapCount": {
            "type": "integer"
          },
          "gaps": {
            "description": "The first 100.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Gap"
            }
          },
          "backedUpPercent": {
            "description": "Of the time that level 1 is covered, how much a level above it is covered by somebody else. Level 1 only.",
            "type": "number"
          }
        }
      },
      "PersonLoad": {
        "type": "object",
        "required": [
          "responder",
          "minutes",
          "percent"
        ],
        "additionalProperties": false,
        "properties": {
          "responder": {
            "$ref": "#/components/schemas/Responder"
          },
          "minutes": {
            "type": "integer"
          },
          "percent": {
            "description": "Of the window, on any level of this roster.",
            "type": "number"
          }
        }
      },
      "Coverage": {
        "description": "`unknown` where the roster could not be read whole: then there are no levels, and `reason` says why.",
        "type": "object",
        "required": [
          "state",
          "requirement",
          "from",
          "to",
          "levels",
          "findings",
          "people",
          "loads",
          "timeZones"
        ],
        "additionalProperties": false,
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "covered",
              "gaps",
              "unknown"
            ]
          },
          "reason": {
            "type": "string"
          },
          "requirement": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LevelCoverage"
            }
          },
          "findings": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CoverageFinding"
            }
          },
          "people": {
            "description": "Different people who are on call in the window on level 1.",
            "type": "integer"
          },
          "loads": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PersonLoad"
            }
          },
          "timeZones": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "nextGap": {
            "$ref": "#/components/schemas/Gap"
          }
        }
      },
      "BindingReason": {
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
              "annotation",
              "providerAnnotation",
              "systemAnnotation",
              "ownerAnnotation"
            ]
          },
          "viaRef": {
            "description": "The system or group whose annotation it is.",
            "type": "string"
          },
          "entry": {
            "type": "string"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "Action": {
        "description": "What the caller may do, or why not.",
        "type": "object",
        "required": [
          "action",
          "allowed"
        ],
        "additionalProperties": false,
        "properties": {
          "action": {
            "type": "string",
            "enum": [
              "page",
              "declare",
              "reveal",
              "review",
              "readIncidents"
            ]
          },
          "allowed": {
            "type": "boolean"
          },
          "reason": {
            "description": "Why not, and what to do instead.",
            "type": "string"
          }
        }
      },
      "EntityRoster": {
        "description": "A roster of an entity.",
        "type": "object",
        "required": [
          "rosterId",
          "ref",
          "title",
          "provider",
          "reason",
          "levels",
          "answers",
          "freshness",
          "coverage",
          "actions",
          "problems"
        ],
        "additionalProperties": false,
        "properties": {
          "rosterId": {
            "type": "string"
          },
          "ref": {
            "description": "As an annotation names it.",
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "provider": {
            "type": "object",
            "required": [
              "id",
              "title"
            ],
            "additionalProperties": false,
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "environment": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "reason": {
            "$ref": "#/components/schemas/BindingReason"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LevelOnCall"
            }
          },
          "answers": {
            "description": "Who answers now: of the lowest level that has somebody reachable. `standIn` says which levels below are empty.",
            "type": "object",
            "required": [
              "people"
            ],
            "additionalProperties": false,
            "properties": {
              "level": {
                "type": "integer"
              },
              "people": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/OnDuty"
                }
              },
              "standIn": {
                "type": "string"
              }
            }
          },
          "freshness": {
            "$ref": "#/components/schemas/Freshness"
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "actions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Action"
            }
          },
          "problems": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Unmatched": {
        "type": "object",
        "required": [
          "annotation",
          "entry",
          "message"
        ],
        "additionalProperties": false,
        "properties": {
          "annotation": {
            "type": "string"
          },
          "entry": {
            "type": "string"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "EntityOnCall": {
        "type": "object",
        "required": [
          "now",
          "entityRef",
          "requirement",
          "rosters",
          "unmatched",
          "actions",
          "refreshing"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "requirement": {
            "type": "object",
            "required": [
              "value",
              "from"
            ],
            "additionalProperties": false,
            "properties": {
              "value": {
                "description": "`24x7` or `business-hours@<zone>`.",
                "type": "string"
              },
              "from": {
                "type": "string",
                "enum": [
                  "annotation",
                  "default"
                ]
              },
              "message": {
                "description": "What is wrong with the annotation; the default then holds.",
                "type": "string"
              }
            }
          },
          "rosters": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EntityRoster"
            }
          },
          "unmatched": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Unmatched"
            }
          },
          "actions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Action"
            }
          },
          "openIncidents": {
            "description": "Absent where the caller may not read incidents.",
            "type": "integer"
          },
          "refreshing": {
            "type": "boolean"
          }
        }
      },
      "RosterSummary": {
        "type": "object",
        "required": [
          "rosterId",
          "ref",
          "title",
          "provider",
          "answers",
          "concerns",
          "freshness",
          "entityCount"
        ],
        "additionalProperties": false,
        "properties": {
          "rosterId": {
            "type": "string"
          },
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "provider": {
            "type": "object",
            "required": [
              "id",
              "title"
            ],
            "additionalProperties": false,
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "answers": {
            "type": "object",
            "required": [
              "people"
            ],
            "additionalProperties": false,
            "properties": {
              "level": {
                "type": "integer"
              },
              "people": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/OnDuty"
                }
              },
              "standIn": {
                "type": "string"
              }
            }
          },
          "concerns": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RosterConcern"
            }
          },
          "coverageState": {
            "type": "string",
            "enum": [
              "covered",
              "gaps",
              "unknown"
            ]
          },
          "percent": {
            "type": "number"
          },
          "requirement": {
            "type": "string"
          },
          "nextGap": {
            "$ref": "#/components/schemas/Gap"
          },
          "freshness": {
            "$ref": "#/components/schemas/Freshness"
          },
          "entityCount": {
            "description": "Entities it serves that the caller may read.",
            "type": "integer"
          },
          "entityRefs": {
            "description": "The first three of them.",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Rosters": {
        "type": "object",
        "required": [
          "now",
          "items",
          "totalItems",
          "totals"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "totalItems": {
            "type": "integer"
          },
          "totals": {
            "description": "Of all rosters that the caller may see, whatever the filters.",
            "type": "object",
            "required": [
              "rosters",
              "withGaps",
              "emptyNow",
              "unknown"
            ],
            "additionalProperties": false,
            "properties": {
              "rosters": {
                "type": "integer"
              },
              "withGaps": {
                "type": "integer"
              },
              "emptyNow": {
                "type": "integer"
              },
              "unknown": {
                "type": "integer"
              }
            }
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RosterSummary"
            }
          }
        }
      },
      "RosterDetail": {
        "type": "object",
        "required": [
          "now",
          "rosterId",
          "ref",
          "title",
          "provider",
          "levels",
          "answers",
          "freshness",
          "coverage",
          "schedules",
          "entities",
          "problems"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "rosterId": {
            "type": "string"
          },
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "provider": {
            "type": "object",
            "required": [
              "id",
              "title"
            ],
            "additionalProperties": false,
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "url": {
            "type": "string"
          },
          "levels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LevelOnCall"
            }
          },
          "answers": {
            "type": "object",
            "required": [
              "people"
            ],
            "additionalProperties": false,
            "properties": {
              "level": {
                "type": "integer"
              },
              "people": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/OnDuty"
                }
              },
              "standIn": {
                "type": "string"
              }
            }
          },
          "freshness": {
            "$ref": "#/components/schemas/Freshness"
          },
          "coverage": {
            "$ref": "#/components/schemas/Coverage"
          },
          "schedules": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "title",
                "rotations"
              ],
              "additionalProperties": false,
              "properties": {
                "title": {
                  "type": "string"
                },
                "timeZone": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                },
                "rotations": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": [
                      "title",
                      "people"
                    ],
                    "additionalProperties": false,
                    "properties": {
                      "title": {
                        "type": "string"
                      },
                      "description": {
                        "description": "Hand-off and hours in plain words.",
                        "type": "string"
                      },
                      "people": {
                        "description": "In order.",
                        "type": "array",
                        "items": {
                          "$ref": "#/components/schemas/Responder"
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "entities": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "entityRef",
                "reason"
              ],
              "additionalProperties": false,
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "environment": {
                  "type": "string"
                },
                "requirement": {
                  "type": "string"
                },
                "reason": {
                  "$ref": "#/components/schemas/BindingReason"
                }
              }
            }
          },
          "problems": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "CalendarShift": {
        "type": "object",
        "required": [
          "level",
          "from",
          "to",
          "personId",
          "name",
          "source"
        ],
        "additionalProperties": false,
        "properties": {
          "level": {
            "type": "integer"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "personId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "source": {
            "type": "string",
            "enum": [
              "regular",
              "override",
              "permanent"
            ]
          },
          "scheduleTitle": {
            "type": "string"
          }
        }
      },
      "RosterCalendar": {
        "type": "object",
        "required": [
          "now",
          "from",
          "to",
          "state",
          "requirement",
          "levels",
          "shifts",
          "gaps"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "knownUntil": {
            "description": "Shifts after this were not read.",
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "covered",
              "gaps",
              "unknown"
            ]
          },
          "reason": {
            "type": "string"
          },
          "requirement": {
            "type": "string"
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "level",
                "title"
              ],
              "additionalProperties": false,
              "properties": {
                "level": {
                  "type": "integer"
                },
                "title": {
                  "type": "string"
                }
              }
            }
          },
          "shifts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/CalendarShift"
            }
          },
          "gaps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Gap"
            }
          }
        }
      },
      "PersonSummary": {
        "type": "object",
        "required": [
          "responder",
          "minutes",
          "percent",
          "overloaded",
          "rosters",
          "onCallNow"
        ],
        "additionalProperties": false,
        "properties": {
          "responder": {
            "$ref": "#/components/schemas/Responder"
          },
          "minutes": {
            "description": "On call in the next 28 days, on any level of any roster, overlapping shifts once.",
            "type": "integer"
          },
          "percent": {
            "type": "number"
          },
          "overloaded": {
            "description": "More than half of the time.",
            "type": "boolean"
          },
          "onCallNow": {
            "type": "boolean"
          },
          "rosters": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "rosterId",
                "title"
              ],
              "additionalProperties": false,
              "properties": {
                "rosterId": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "People": {
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
          "totalItems": {
            "type": "integer"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PersonSummary"
            }
          }
        }
      },
      "ContactRole": {
        "type": "string",
        "enum": [
          "incidentManager",
          "responder",
          "communicationsLead",
          "subjectMatterExpert",
          "awsSupport",
          "managedSecurity",
          "legal",
          "publicRelations",
          "vendor"
        ]
      },
      "ContactPerson": {
        "type": "object",
        "required": [
          "contactId",
          "name",
          "channels",
          "problems"
        ],
        "additionalProperties": false,
        "properties": {
          "contactId": {
            "description": "Names them in a reveal; opaque.",
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "userRef": {
            "type": "string"
          },
          "left": {
            "description": "The catalog has no such user any more.",
            "type": "boolean"
          },
          "timeZone": {
            "type": "string"
          },
          "channels": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Channel"
            }
          },
          "problems": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ContactEntry": {
        "type": "object",
        "required": [
          "role",
          "responsibilities",
          "external",
          "problems"
        ],
        "additionalProperties": false,
        "properties": {
          "role": {
            "$ref": "#/components/schemas/ContactRole"
          },
          "title": {
            "description": "What an expert or vendor is for.",
            "type": "string"
          },
          "external": {
            "type": "boolean"
          },
          "responsibilities": {
            "type": "string"
          },
          "primary": {
            "$ref": "#/components/schemas/ContactPerson"
          },
          "backup": {
            "$ref": "#/components/schemas/ContactPerson"
          },
          "supportPlan": {
            "type": "string"
          },
          "howToEngage": {
            "type": "string"
          },
          "problems": {
            "description": "A single point, too few kinds of channel, nobody named.",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ReviewStatus": {
        "type": "object",
        "required": [
          "state"
        ],
        "additionalProperties": false,
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "never",
              "due",
              "current",
              "changed"
            ]
          },
          "reviewedAt": {
            "type": "string"
          },
          "reviewedBy": {
            "type": "string"
          },
          "nextDueAt": {
            "type": "string"
          }
        }
      },
      "ContactReview": {
        "type": "object",
        "required": [
          "at",
          "by",
          "contentHash"
        ],
        "additionalProperties": false,
        "properties": {
          "at": {
            "type": "string"
          },
          "by": {
            "type": "string"
          },
          "contentHash": {
            "type": "string"
          },
          "note": {
            "type": "string"
          }
        }
      },
      "EntityContacts": {
        "description": "`state` is `none` where no annotation names a file, `unreadable` where the file could not be read.",
        "type": "object",
        "required": [
          "now",
          "entityRef",
          "state",
          "entries",
          "missingRoles",
          "problems",
          "actions"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "none",
              "read",
              "stale",
              "unreadable"
            ]
          },
          "message": {
            "type": "string"
          },
          "source": {
            "type": "object",
            "required": [
              "entityRef",
              "path",
              "from"
            ],
            "additionalProperties": false,
            "properties": {
              "entityRef": {
                "type": "string"
              },
              "path": {
                "type": "string"
              },
              "url": {
                "type": "string"
              },
              "readAt": {
                "type": "string"
              },
              "from": {
                "type": "string",
                "enum": [
                  "entity",
                  "system",
                  "owner",
                  "organisation"
                ]
              }
            }
          },
          "contentHash": {
            "type": "string"
          },
          "review": {
            "$ref": "#/components/schemas/ReviewStatus"
          },
          "entries": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ContactEntry"
            }
          },
          "missingRoles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ContactRole"
            }
          },
          "problems": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "actions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Action"
            }
          }
        }
      },
      "RevealRequest": {
        "description": "Exactly one of `contactId` and `personId`.",
        "type": "object",
        "required": [
          "channelId"
        ],
        "additionalProperties": false,
        "properties": {
          "contactId": {
            "type": "string",
            "maxLength": 100
          },
          "personId": {
            "type": "string",
            "maxLength": 100
          },
          "channelId": {
            "type": "string",
            "maxLength": 100
          },
          "reason": {
            "type": "string",
            "maxLength": 2000
          }
        }
      },
      "RevealedAddress": {
        "type": "object",
        "required": [
          "kind",
          "address"
        ],
        "additionalProperties": false,
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/ChannelKind"
          },
          "address": {
            "type": "string"
          }
        }
      },
      "Severity": {
        "type": "object",
        "required": [
          "id",
          "title",
          "definition",
          "respondWithin"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "definition": {
            "type": "string"
          },
          "respondWithin": {
            "description": "ISO 8601 duration.",
            "type": "string"
          },
          "impact": {
            "description": "That of Incident Manager, 1 to 5.",
            "type": "integer"
          },
          "urgency": {
            "type": "string",
            "enum": [
              "high",
              "low"
            ]
          }
        }
      },
      "PlanSection": {
        "type": "string",
        "enum": [
          "team",
          "roles",
          "severities",
          "communication",
          "escalation",
          "approvals",
          "awsSupport",
          "externalParties",
          "procedures",
          "tools",
          "evidence",
          "postIncident"
        ]
      },
      "EntityIncidentPlan": {
        "type": "object",
        "required": [
          "now",
          "entityRef",
          "state",
          "severities",
          "missing",
          "problems"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "none",
              "read",
              "stale",
              "unreadable"
            ]
          },
          "message": {
            "type": "string"
          },
          "source": {
            "type": "object",
            "required": [
              "entityRef",
              "path",
              "from"
            ],
            "additionalProperties": false,
            "properties": {
              "entityRef": {
                "type": "string"
              },
              "path": {
                "type": "string"
              },
              "url": {
                "type": "string"
              },
              "readAt": {
                "type": "string"
              },
              "from": {
                "type": "string",
                "enum": [
                  "entity",
                  "system",
                  "owner",
                  "organisation"
                ]
              }
            }
          },
          "title": {
            "type": "string"
          },
          "contentHash": {
            "type": "string"
          },
          "review": {
            "$ref": "#/components/schemas/ReviewStatus"
          },
          "severities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Severity"
            }
          },
          "sections": {
            "description": "What it says, as Markdown, in its order.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "title",
                "markdown"
              ],
              "additionalProperties": false,
              "properties": {
                "section": {
                  "$ref": "#/components/schemas/PlanSection"
                },
                "title": {
                  "type": "string"
                },
                "markdown": {
                  "type": "string"
                }
              }
            }
          },
          "missing": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlanSection"
            }
          },
          "problems": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ContactFiles": {
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
          "totalItems": {
            "type": "integer"
          },
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "kind",
                "entityRef",
                "path",
                "state",
                "review",
                "missing",
                "problems"
              ],
              "additionalProperties": false,
              "properties": {
                "kind": {
                  "type": "string",
                  "enum": [
                    "contacts",
                    "incidentPlan"
                  ]
                },
                "entityRef": {
                  "type": "string"
                },
                "path": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "read",
                    "stale",
                    "unreadable"
                  ]
                },
                "message": {
                  "type": "string"
                },
                "readAt": {
                  "type": "string"
                },
                "review": {
                  "$ref": "#/components/schemas/ReviewStatus"
                },
                "missing": {
                  "description": "Roles or sections, as people read them.",
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "problems": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      },
      "ActingRoster": {
        "type": "object",
        "required": [
          "rosterId",
          "title",
          "provider",
          "reaches",
          "freshness",
          "page",
          "declare"
        ],
        "additionalProperties": false,
        "properties": {
          "rosterId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "provider": {
            "type": "object",
            "required": [
              "id",
              "title"
            ],
            "additionalProperties": false,
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "environment": {
            "type": "string"
          },
          "freshness": {
            "$ref": "#/components/schemas/Freshness"
          },
          "reaches": {
            "description": "In the order in which they are tried.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "level",
                "people"
              ],
              "additionalProperties": false,
              "properties": {
                "level": {
                  "type": "integer"
                },
                "afterMinutes": {
                  "type": "integer"
                },
                "people": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/Responder"
                  }
                }
              }
            }
          },
          "page": {
            "$ref": "#/components/schemas/ActingOption"
          },
          "declare": {
            "$ref": "#/components/schemas/ActingOption"
          }
        }
      },
      "ActingOption": {
        "type": "object",
        "required": [
          "allowed",
          "how"
        ],
        "additionalProperties": false,
        "properties": {
          "allowed": {
            "type": "boolean"
          },
          "reason": {
            "description": "Why not, and another way.",
            "type": "string"
          },
          "how": {
            "description": "What happens when it is done, in plain words; that it rings no phone, where it does not.",
            "type": "string"
          },
          "targets": {
            "description": "What can be chosen, for instance services or response plans; the first is the default.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "title"
              ],
              "additionalProperties": false,
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "message": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "ActingForm": {
        "type": "object",
        "required": [
          "now",
          "entityRef",
          "rosters",
          "severities"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "rosters": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ActingRoster"
            }
          },
          "severities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Severity"
            }
          },
          "severitiesFrom": {
            "description": "Whose plan; absent where the defaults hold.",
            "type": "string"
          }
        }
      },
      "CreatePageRequest": {
        "type": "object",
        "required": [
          "rosterId",
          "subject",
          "reason",
          "requestKey"
        ],
        "additionalProperties": false,
        "properties": {
          "rosterId": {
            "type": "string",
            "maxLength": 100
          },
          "targetId": {
            "type": "string",
            "maxLength": 500
          },
          "subject": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "message": {
            "type": "string",
            "maxLength": 4000
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000
          },
          "requestKey": {
            "type": "string",
            "minLength": 8,
            "maxLength": 100
          }
        }
      },
      "DeclareIncidentRequest": {
        "type": "object",
        "required": [
          "rosterId",
          "severity",
          "title",
          "reason",
          "requestKey"
        ],
        "additionalProperties": false,
        "properties": {
          "rosterId": {
            "type": "string",
            "maxLength": 100
          },
          "targetId": {
            "type": "string",
            "maxLength": 500
          },
          "severity": {
            "type": "string",
            "maxLength": 100
          },
          "title": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "description": {
            "type": "string",
            "maxLength": 4000
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000
          },
          "requestKey": {
            "type": "string",
            "minLength": 8,
            "maxLength": 100
          }
        }
      },
      "ActionStatus": {
        "description": "`submitting`: on its way. `done`: the provider has it. `failed`: it has not. `unknown`: nobody can say; look at the provider.",
        "type": "string",
        "enum": [
          "requested",
          "submitting",
          "done",
          "failed",
          "unknown"
        ]
      },
      "OnCallAction": {
        "type": "object",
        "required": [
          "now",
          "actionId",
          "kind",
          "status",
          "entityRef",
          "rosterId",
          "rosterTitle",
          "provider",
          "title",
          "requestedBy",
          "requestedAt",
          "reached",
          "actions"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "actionId": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "page",
              "incident"
            ]
          },
          "status": {
            "$ref": "#/components/schemas/ActionStatus"
          },
          "entityRef": {
            "type": "string"
          },
          "rosterId": {
            "type": "string"
          },
          "rosterTitle": {
            "type": "string"
          },
          "provider": {
            "type": "object",
            "required": [
              "id",
              "title"
            ],
            "additionalProperties": false,
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "severity": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "requestedBy": {
            "type": "string"
          },
          "requestedAt": {
            "type": "string"
          },
          "finishedAt": {
            "type": "string"
          },
          "reached": {
            "description": "Names of whom it was meant for when it was sent.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "message": {
            "description": "What the provider said, or what to do.",
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "actions": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "action",
                "allowed"
              ],
              "additionalProperties": false,
              "properties": {
                "action": {
                  "type": "string",
                  "enum": [
                    "close"
                  ]
                },
                "allowed": {
                  "type": "boolean"
                },
                "reason": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "OnCallActions": {
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
          "totalItems": {
            "type": "integer"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OnCallAction"
            }
          }
        }
      },
      "Incident": {
        "type": "object",
        "required": [
          "incidentId",
          "title",
          "status",
          "provider"
        ],
        "additionalProperties": false,
        "properties": {
          "incidentId": {
            "type": "string"
          },
          "actionId": {
            "description": "Where it was declared here.",
            "type": "string"
          },
          "actionStatus": {
            "description": "What became of that. Unless it is `done`, the provider may not have it.",
            "$ref": "#/components/schemas/ActionStatus"
          },
          "title": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "open",
              "acknowledged",
              "resolved"
            ]
          },
          "severity": {
            "type": "string"
          },
          "provider": {
            "type": "object",
            "required": [
              "id",
              "title"
            ],
            "additionalProperties": false,
            "properties": {
              "id": {
                "type": "string"
              },
              "title": {
                "type": "string"
              }
            }
          },
          "openedAt": {
            "type": "string"
          },
          "resolvedAt": {
            "type": "string"
          },
          "declaredBy": {
            "type": "string"
          },
          "assignees": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "url": {
            "type": "string"
          }
        }
      },
      "Incidents": {
        "type": "object",
        "required": [
          "now",
          "items",
          "totalItems",
          "open",
          "sources"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "totalItems": {
            "type": "integer"
          },
          "open": {
            "type": "integer"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Incident"
            }
          },
          "sources": {
            "description": "How old what each provider said is.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourceState"
            }
          }
        }
      },
      "AuditEvent": {
        "type": "string",
        "enum": [
          "revealed",
          "revealRefused",
          "revealFailed",
          "pageRequested",
          "pageRefused",
          "pageSent",
          "pageFailed",
          "incidentRequested",
          "incidentRefused",
          "incidentDeclared",
          "incidentFailed",
          "becameUnknown",
          "closed",
          "reviewed"
        ]
      },
      "AuditEntry": {
        "type": "object",
        "required": [
          "id",
          "at",
          "event",
          "severity"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "event": {
            "$ref": "#/components/schemas/AuditEvent"
          },
          "severity": {
            "type": "string",
            "enum": [
              "low",
              "medium",
              "high"
            ]
          },
          "actor": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "rosterId": {
            "type": "string"
          },
          "actionId": {
            "type": "string"
          },
          "subject": {
            "description": "The name of who was revealed or reached, with the kind of channel; never an address.",
            "type": "string"
          },
          "detail": {
            "type": "string"
          }
        }
      },
      "AuditEntries": {
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
          "totalItems": {
            "type": "integer"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AuditEntry"
            }
          }
        }
      },
      "SourceState": {
        "type": "object",
        "required": [
          "sourceId",
          "title",
          "state"
        ],
        "additionalProperties": false,
        "properties": {
          "sourceId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "targetId": {
            "type": "string"
          },
          "place": {
            "description": "An account, and a Region where there are Regions.",
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "never",
              "current",
              "stale",
              "denied"
            ]
          },
          "lastSuccessAt": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "missingPermission": {
            "type": "string"
          }
        }
      },
      "Sources": {
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
              "$ref": "#/components/schemas/SourceState"
            }
          }
        }
      },
      "EntityOnCallFact": {
        "description": "One roster of an entity.",
        "type": "object",
        "required": [
          "rosterId",
          "title",
          "provider",
          "state",
          "levels",
          "onCallNow",
          "people",
          "overloaded",
          "stages",
          "lastStageOther",
          "unreachable"
        ],
        "additionalProperties": false,
        "properties": {
          "rosterId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "provider": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "covered",
              "gaps",
              "unknown"
            ]
          },
          "reason": {
            "type": "string"
          },
          "requirement": {
            "type": "string"
          },
          "onCallNow": {
            "description": "Names of who answers now; empty where nobody does.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "levels": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "level",
                "percent",
                "gapCount"
              ],
              "additionalProperties": false,
              "properties": {
                "level": {
                  "type": "integer"
                },
                "percent": {
                  "type": "number"
                },
                "gapCount": {
                  "type": "integer"
                },
                "firstGap": {
                  "$ref": "#/components/schemas/Gap"
                },
                "backedUpPercent": {
                  "type": "number"
                }
              }
            }
          },
          "people": {
            "type": "integer"
          },
          "overloaded": {
            "description": "Names of people on call more than half of the time.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "stages": {
            "description": "Levels of the escalation policy that have a target.",
            "type": "integer"
          },
          "lastStageOther": {
            "description": "Whether the last stage reaches somebody who is in no stage before it.",
            "type": "boolean"
          },
          "unreachable": {
            "description": "Names of people without an active channel.",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "EntityContactFact": {
        "type": "object",
        "required": [
          "state",
          "missingRoles",
          "singlePoints",
          "fewChannels",
          "reviewState"
        ],
        "additionalProperties": false,
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "none",
              "read",
              "stale",
              "unreadable"
            ]
          },
          "from": {
            "type": "string",
            "enum": [
              "entity",
              "system",
              "owner",
              "organisation"
            ]
          },
          "url": {
            "type": "string"
          },
          "missingRoles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ContactRole"
            }
          },
          "singlePoints": {
            "description": "Roles without a backup, as people read them.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "fewChannels": {
            "description": "Names of people with fewer than two kinds of channel.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "reviewState": {
            "type": "string",
            "enum": [
              "never",
              "due",
              "current",
              "changed"
            ]
          },
          "nextDueAt": {
            "type": "string"
          },
          "vendors": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "title",
                "hasPlan",
                "hasContact"
              ],
              "additionalProperties": false,
              "properties": {
                "title": {
                  "type": "string"
                },
                "hasPlan": {
                  "type": "boolean"
                },
                "hasContact": {
                  "type": "boolean"
                }
              }
            }
          },
          "problems": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "EntityPlanFact": {
        "type": "object",
        "required": [
          "state",
          "missing",
          "severities",
          "reviewState"
        ],
        "additionalProperties": false,
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "none",
              "read",
              "stale",
              "unreadable"
            ]
          },
          "from": {
            "type": "string",
            "enum": [
              "entity",
              "system",
              "owner",
              "organisation"
            ]
          },
          "url": {
            "type": "string"
          },
          "missing": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlanSection"
            }
          },
          "severities": {
            "type": "integer"
          },
          "reviewState": {
            "type": "string",
            "enum": [
              "never",
              "due",
              "current",
              "changed"
            ]
          },
          "problems": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "EntityOnCallFacts": {
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
                "entityRef",
                "rosters",
                "unmatched",
                "contacts",
                "plan",
                "incompleteSources"
              ],
              "additionalProperties": false,
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "rosters": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/EntityOnCallFact"
                  }
                },
                "unmatched": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "contacts": {
                  "$ref": "#/components/schemas/EntityContactFact"
                },
                "plan": {
                  "$ref": "#/components/schemas/EntityPlanFact"
                },
                "incompleteSources": {
                  "description": "Titles of providers that were never read, or not lately.",
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          }
        }
      }
    }
  }
} as const;
