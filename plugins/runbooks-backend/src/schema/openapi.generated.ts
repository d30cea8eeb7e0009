/* eslint-disable max-lines */
// Generated from openapi.yaml by `yarn openapi`. Do not edit.

export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "runbooks",
    "version": "1",
    "description": "The runbooks of the catalog's entities, why they fit, what they lack, and their executions: preview, approval, launch, progress, record. Every instant is ISO 8601 in UTC. `now` in a response is the server's clock: show ages against it.",
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
      "name": "runbooks"
    },
    {
      "name": "entities"
    },
    {
      "name": "launching"
    },
    {
      "name": "executions"
    },
    {
      "name": "audit"
    },
    {
      "name": "sources"
    }
  ],
  "paths": {
    "/runbooks": {
      "get": {
        "operationId": "ListRunbooks",
        "tags": [
          "runbooks"
        ],
        "description": "Runbooks bound to an entity that the caller may read, by title; those bound to none are for who may read every entity. Needs `runbooks.runbook.read`; the total counts what the caller may see.",
        "parameters": [
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/area"
          },
          {
            "$ref": "#/components/parameters/format"
          },
          {
            "$ref": "#/components/parameters/owner"
          },
          {
            "$ref": "#/components/parameters/account"
          },
          {
            "name": "state",
            "in": "query",
            "required": false,
            "description": "All of these hold.",
            "schema": {
              "type": "array",
              "maxItems": 6,
              "items": {
                "type": "string",
                "enum": [
                  "incomplete",
                  "reviewDue",
                  "drifted",
                  "unbound",
                  "neverRun",
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
                  "$ref": "#/components/schemas/Runbooks"
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
    "/runbooks/{runbookId}": {
      "get": {
        "operationId": "GetRunbook",
        "tags": [
          "runbooks"
        ],
        "description": "One runbook with its content, bindings to entities that the caller may read, reviews and statistics. One that is bound only to entities that the caller may not read answers as one that does not exist.",
        "parameters": [
          {
            "$ref": "#/components/parameters/runbookId"
          }
        ],
        "responses": {
          "200": {
            "description": "The runbook.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RunbookDetail"
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
    "/runbooks/{runbookId}/drift": {
      "get": {
        "operationId": "GetRunbookDrift",
        "tags": [
          "runbooks"
        ],
        "description": "What changed between the content of the last review and today's.",
        "parameters": [
          {
            "$ref": "#/components/parameters/runbookId"
          }
        ],
        "responses": {
          "200": {
            "description": "Both contents and the difference, line by line.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RunbookDrift"
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
    "/runbooks/{runbookId}/reviews": {
      "post": {
        "operationId": "CreateReview",
        "tags": [
          "runbooks"
        ],
        "description": "Records that the caller found the content with this hash to be right. Needs `runbooks.review.create` on an entity that the runbook is bound to; 409 where the content has changed meanwhile. Only people review.",
        "parameters": [
          {
            "$ref": "#/components/parameters/runbookId"
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
                  "$ref": "#/components/schemas/RunbookReview"
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
    "/entities/{kind}/{namespace}/{name}/runbooks": {
      "get": {
        "operationId": "GetEntityRunbooks",
        "tags": [
          "entities"
        ],
        "description": "The runbooks that fit one entity and why, the areas that have none, annotations that match nothing, and claims that give no right. Needs `runbooks.runbook.read` on the entity.",
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
            "description": "The runbooks of the entity.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityRunbooks"
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
    "/entities/{kind}/{namespace}/{name}/runbooks/{runbookId}/launch-form": {
      "get": {
        "operationId": "GetLaunchForm",
        "tags": [
          "launching"
        ],
        "description": "What the run dialog asks for: parameters that a person fills, rate control and locations where the document allows them, what policy demands, and what already stands in the way. Needs `runbooks.runbook.read` on the entity.",
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
            "$ref": "#/components/parameters/runbookId"
          }
        ],
        "responses": {
          "200": {
            "description": "The form.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LaunchForm"
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
    "/entities/{kind}/{namespace}/{name}/runbooks/{runbookId}/resources": {
      "get": {
        "operationId": "ListParameterResources",
        "tags": [
          "launching"
        ],
        "description": "The entity's own resources that a parameter of an AWS resource type may take, asked from AWS with the read role. Places that could not be asked are named. Needs `runbooks.execution.create` on the entity.",
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
            "$ref": "#/components/parameters/runbookId"
          },
          {
            "name": "parameter",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The resources.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ParameterResources"
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
    "/previews": {
      "post": {
        "operationId": "CreatePreview",
        "tags": [
          "launching"
        ],
        "description": "Judges a launch as asked for, without storing or starting anything: exactly what would run, where and on what, its risk class, what policy demands, and everything that stands in the way. Needs `runbooks.execution.create` on the launch. Refusals are part of the answer; what cannot be judged at all is an error.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/LaunchRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The preview.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Preview"
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
    "/executions": {
      "get": {
        "operationId": "ListExecutions",
        "tags": [
          "executions"
        ],
        "description": "Executions on entities that the caller may read, newest first; `awaitingMyApproval` is the inbox. Needs `runbooks.execution.read`.",
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
            "name": "runbookId",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 100
            }
          },
          {
            "name": "status",
            "in": "query",
            "required": false,
            "schema": {
              "type": "array",
              "maxItems": 13,
              "items": {
                "$ref": "#/components/schemas/ExecutionStatus"
              }
            }
          },
          {
            "name": "requestedBy",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "schema": {
              "type": "string",
              "maxLength": 500
            }
          },
          {
            "name": "awaitingMyApproval",
            "in": "query",
            "required": false,
            "schema": {
              "type": "boolean"
            }
          },
          {
            "name": "outside",
            "in": "query",
            "required": false,
            "description": "Only those started outside the portal, or only those started here.",
            "schema": {
              "type": "boolean"
            }
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/area"
          },
          {
            "$ref": "#/components/parameters/account"
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
                  "$ref": "#/components/schemas/Executions"
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
        "operationId": "CreateExecution",
        "tags": [
          "launching"
        ],
        "description": "Asks for a launch that was previewed. Where nothing more is demanded it is launched at once, else it waits for approvals. `planHash` names exactly what was previewed: any difference found now is a 409. A repeat with the same `requestKey` answers with the execution that is there. Only people launch.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "launch",
                  "planHash",
                  "requestKey"
                ],
                "additionalProperties": false,
                "properties": {
                  "launch": {
                    "$ref": "#/components/schemas/LaunchRequest"
                  },
                  "planHash": {
                    "type": "string",
                    "maxLength": 100
                  },
                  "requestKey": {
                    "description": "A UUID made by the client, so that a repeated request is the same execution.",
                    "type": "string",
                    "format": "uuid"
                  },
                  "reason": {
                    "type": "string",
                    "maxLength": 2000
                  },
                  "ticket": {
                    "type": "string",
                    "maxLength": 200
                  },
                  "breakGlass": {
                    "description": "Passes a closed change calendar. Needs `runbooks.execution.override` and a reason; the approvers are told, and it is audited as high severity.",
                    "type": "object",
                    "required": [
                      "reason"
                    ],
                    "additionalProperties": false,
                    "properties": {
                      "reason": {
                        "type": "string",
                        "minLength": 1,
                        "maxLength": 2000
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "The execution as stored.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
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
    "/executions/{executionId}": {
      "get": {
        "operationId": "GetExecution",
        "tags": [
          "executions"
        ],
        "description": "One execution, what it waits for, and what the caller may do with it. Reading it says that somebody watches: its details are then followed closely. Needs `runbooks.execution.read` on its entity.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "responses": {
          "200": {
            "description": "The execution.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
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
    "/executions/{executionId}/steps": {
      "get": {
        "operationId": "ListExecutionSteps",
        "tags": [
          "executions"
        ],
        "description": "The steps of an execution in order, nested ones and those of child executions with their parent. Without outputs. Needs `runbooks.execution.read` on its entity.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
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
            "description": "One page of steps.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExecutionSteps"
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
    "/executions/{executionId}/outputs": {
      "get": {
        "operationId": "GetExecutionOutputs",
        "tags": [
          "executions"
        ],
        "description": "Outputs and command output of a step, or of the whole execution, with secrets masked. Needs `runbooks.execution.read` on its entity; audited.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          },
          {
            "name": "stepId",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The outputs.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExecutionOutputs"
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
    "/executions/{executionId}/approvals": {
      "post": {
        "operationId": "DecideApproval",
        "tags": [
          "executions"
        ],
        "description": "Approves or rejects exactly the plan with this hash. Needs `runbooks.execution.approve` on the execution, the right to read its entity, and to be in the group that policy asks for; never the requester. Only people decide.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "decision",
                  "planHash"
                ],
                "additionalProperties": false,
                "properties": {
                  "decision": {
                    "type": "string",
                    "enum": [
                      "approve",
                      "reject"
                    ]
                  },
                  "planHash": {
                    "type": "string",
                    "maxLength": 100
                  },
                  "comment": {
                    "type": "string",
                    "maxLength": 2000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The execution after the decision.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
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
    "/executions/{executionId}/launch": {
      "post": {
        "operationId": "LaunchExecution",
        "tags": [
          "executions"
        ],
        "description": "Launches an execution that has its approvals. Everything is judged again with the caller's rights: permission, policy, calendar, binding, content and resources. A difference voids the approvals and is a 409. Only people launch.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "planHash"
                ],
                "additionalProperties": false,
                "properties": {
                  "planHash": {
                    "type": "string",
                    "maxLength": 100
                  },
                  "breakGlass": {
                    "type": "object",
                    "required": [
                      "reason"
                    ],
                    "additionalProperties": false,
                    "properties": {
                      "reason": {
                        "type": "string",
                        "minLength": 1,
                        "maxLength": 2000
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "The execution.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
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
    "/executions/{executionId}/signal": {
      "post": {
        "operationId": "SignalExecution",
        "tags": [
          "executions"
        ],
        "description": "Resumes a paused step, or approves or rejects one that waits for approval at the provider. Needs `runbooks.execution.signal`; the requester may not approve. Only people signal.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "signal",
                  "stepName"
                ],
                "additionalProperties": false,
                "properties": {
                  "signal": {
                    "type": "string",
                    "enum": [
                      "resume",
                      "approve",
                      "reject"
                    ]
                  },
                  "stepName": {
                    "type": "string",
                    "maxLength": 200
                  },
                  "comment": {
                    "type": "string",
                    "maxLength": 500
                  }
                }
              }
            }
          }
        },
        "responses": {
          "202": {
            "description": "The execution.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
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
    "/executions/{executionId}/stop": {
      "post": {
        "operationId": "StopExecution",
        "tags": [
          "executions"
        ],
        "description": "Stops a running execution, or withdraws one that was not launched yet. Needs `runbooks.execution.stop`. Only people stop.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "reason"
                ],
                "additionalProperties": false,
                "properties": {
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
          "202": {
            "description": "The execution.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
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
    "/executions/{executionId}/close": {
      "post": {
        "operationId": "CloseExecution",
        "tags": [
          "executions"
        ],
        "description": "Says what became of an `unknown` execution, which gives its entity and runbook free again. Needs `runbooks.execution.stop`. Only people close.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
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
                      "succeeded",
                      "failed",
                      "cancelled"
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
            "description": "The execution.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
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
    "/executions/{executionId}/steps/{stepId}": {
      "put": {
        "operationId": "RecordGuidedStep",
        "tags": [
          "executions"
        ],
        "description": "Records what a person did for one step of a guided execution. `version` is the step's version that the person saw: where a colleague was faster it is a 409. Needs `runbooks.execution.signal` on the execution.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          },
          {
            "name": "stepId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "state",
                  "version"
                ],
                "additionalProperties": false,
                "properties": {
                  "state": {
                    "type": "string",
                    "enum": [
                      "open",
                      "done",
                      "skipped",
                      "failed"
                    ]
                  },
                  "version": {
                    "type": "integer",
                    "minimum": 0
                  },
                  "note": {
                    "type": "string",
                    "maxLength": 4000
                  },
                  "evidence": {
                    "type": "array",
                    "maxItems": 20,
                    "items": {
                      "type": "object",
                      "required": [
                        "url"
                      ],
                      "additionalProperties": false,
                      "properties": {
                        "url": {
                          "type": "string",
                          "maxLength": 2000
                        },
                        "title": {
                          "type": "string",
                          "maxLength": 200
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The step.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExecutionStep"
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
    "/executions/{executionId}/finish": {
      "post": {
        "operationId": "FinishGuidedExecution",
        "tags": [
          "executions"
        ],
        "description": "Ends a guided execution: `succeeded` only where every step is done or skipped. Needs `runbooks.execution.signal`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/executionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "required": [
                  "outcome"
                ],
                "additionalProperties": false,
                "properties": {
                  "outcome": {
                    "type": "string",
                    "enum": [
                      "succeeded",
                      "failed"
                    ]
                  },
                  "note": {
                    "type": "string",
                    "maxLength": 4000
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The execution.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Execution"
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
        "description": "The record of requests, approvals, launches, signals, stops, results, reviews and reveals, newest first, on entities that the caller may read. Needs `runbooks.audit.read`. `format=csv` answers with a file.",
        "parameters": [
          {
            "name": "executionId",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 100
            }
          },
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
            "name": "runbookId",
            "in": "query",
            "required": false,
            "schema": {
              "type": "string",
              "maxLength": 100
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
        "description": "When each source was last read in each place, and what failed. Needs `runbooks.runbook.read` without a condition, since it names accounts.",
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
        "description": "What readiness asks about many entities at once: their runbooks with review, drift, last success and role. For services only. Entities that the index does not know yet are left out.",
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
                  "$ref": "#/components/schemas/EntityRunbookFacts"
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
      "runbookId": {
        "name": "runbookId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "maxLength": 100
        }
      },
      "executionId": {
        "name": "executionId",
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
      "area": {
        "name": "area",
        "in": "query",
        "required": false,
        "schema": {
          "type": "array",
          "maxItems": 8,
          "items": {
            "$ref": "#/components/schemas/OperationsArea"
          }
        }
      },
      "format": {
        "name": "format",
        "in": "query",
        "required": false,
        "schema": {
          "type": "array",
          "maxItems": 6,
          "items": {
            "$ref": "#/components/schemas/RunbookFormat"
          }
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
      "account": {
        "name": "account",
        "in": "query",
        "required": false,
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "maxLength": 12
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
            "properties": {
              "statusCode": {
                "type": "number"
              }
            }
          }
        }
      },
      "OperationsArea": {
        "type": "string",
        "enum": [
          "patching",
          "release",
          "vulnerability",
          "change",
          "lifecycle",
          "tagging",
          "network",
          "identity"
        ]
      },
      "RunbookFormat": {
        "type": "string",
        "enum": [
          "ssmAutomation",
          "ssmCommand",
          "markdown",
          "techdocs",
          "link",
          "template"
        ]
      },
      "RiskClass": {
        "type": "string",
        "enum": [
          "readOnly",
          "mutating",
          "destructive"
        ]
      },
      "ExecutionStatus": {
        "type": "string",
        "enum": [
          "requested",
          "awaitingApproval",
          "submitting",
          "running",
          "waiting",
          "stopping",
          "succeeded",
          "failed",
          "timedOut",
          "cancelled",
          "rejected",
          "expired",
          "unknown"
        ]
      },
      "Place": {
        "type": "object",
        "required": [
          "account",
          "region"
        ],
        "additionalProperties": false,
        "properties": {
          "account": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "environment": {
            "type": "string"
          }
        }
      },
      "RunbookSection": {
        "description": "What OPS07-BP03 and the incident template ask a runbook to say.",
        "type": "string",
        "enum": [
          "id",
          "outcome",
          "tools",
          "permissions",
          "steps",
          "errorHandling",
          "author",
          "owner",
          "lastUpdated",
          "escalation",
          "classification",
          "initialResponse",
          "investigation",
          "escalationMatrix"
        ]
      },
      "ReviewState": {
        "type": "object",
        "required": [
          "state",
          "drifted"
        ],
        "additionalProperties": false,
        "properties": {
          "state": {
            "description": "never: nobody reviewed it. due: the last review is older than the cadence. current: neither.",
            "type": "string",
            "enum": [
              "never",
              "due",
              "current"
            ]
          },
          "drifted": {
            "description": "The content changed since the last review.",
            "type": "boolean"
          },
          "lastReviewedAt": {
            "type": "string"
          },
          "lastReviewedBy": {
            "type": "string"
          },
          "nextDueAt": {
            "type": "string"
          }
        }
      },
      "RunbookStatistics": {
        "type": "object",
        "required": [
          "runs",
          "finishedRuns",
          "succeededRuns"
        ],
        "additionalProperties": false,
        "properties": {
          "runs": {
            "type": "integer"
          },
          "finishedRuns": {
            "type": "integer"
          },
          "succeededRuns": {
            "type": "integer"
          },
          "successRate": {
            "description": "Of the finished ones, 0 to 1; absent before one finished.",
            "type": "number"
          },
          "medianDurationMs": {
            "description": "Of those that succeeded.",
            "type": "number"
          },
          "lastSuccessAt": {
            "type": "string"
          },
          "lastSuccessByOtherAt": {
            "description": "Last success of somebody known who is not the author.",
            "type": "string"
          },
          "lastRun": {
            "type": "object",
            "required": [
              "executionId",
              "status",
              "at"
            ],
            "additionalProperties": false,
            "properties": {
              "executionId": {
                "type": "string"
              },
              "status": {
                "$ref": "#/components/schemas/ExecutionStatus"
              },
              "at": {
                "type": "string"
              },
              "by": {
                "type": "string"
              }
            }
          },
          "lastRunByOtherAt": {
            "type": "string"
          }
        }
      },
      "RunbookSummary": {
        "type": "object",
        "required": [
          "id",
          "sourceId",
          "name",
          "title",
          "format",
          "incident",
          "missing",
          "problems",
          "contentHash",
          "review",
          "statistics"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "sourceId": {
            "type": "string"
          },
          "name": {
            "description": "The document's name or the file's path, as annotations name it.",
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "format": {
            "$ref": "#/components/schemas/RunbookFormat"
          },
          "executorId": {
            "description": "What runs it; absent where nothing here can.",
            "type": "string"
          },
          "incident": {
            "type": "boolean"
          },
          "area": {
            "$ref": "#/components/schemas/OperationsArea"
          },
          "outcome": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "author": {
            "type": "string"
          },
          "lastUpdated": {
            "type": "string"
          },
          "place": {
            "$ref": "#/components/schemas/Place"
          },
          "url": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "contentHash": {
            "type": "string"
          },
          "missing": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookSection"
            }
          },
          "problems": {
            "description": "What of it could not be understood, or does not hold.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "review": {
            "$ref": "#/components/schemas/ReviewState"
          },
          "statistics": {
            "$ref": "#/components/schemas/RunbookStatistics"
          },
          "goneAt": {
            "description": "Since when the source no longer has it.",
            "type": "string"
          },
          "staleSince": {
            "description": "Since when the source could not be read; what is shown is from before.",
            "type": "string"
          }
        }
      },
      "Runbooks": {
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
              "$ref": "#/components/schemas/RunbookSummary"
            }
          }
        }
      },
      "RunbookParameter": {
        "type": "object",
        "required": [
          "name",
          "type",
          "declaredType",
          "required",
          "secret",
          "notes"
        ],
        "additionalProperties": false,
        "properties": {
          "name": {
            "type": "string"
          },
          "type": {
            "description": "How it is filled in; `Text` where the declared type is not known.",
            "type": "string",
            "enum": [
              "String",
              "StringList",
              "Boolean",
              "Integer",
              "StringMap",
              "MapList",
              "Text"
            ]
          },
          "declaredType": {
            "type": "string"
          },
          "resourceType": {
            "description": "The AWS resource type that its values name, such as `AWS::EC2::Instance::Id`.",
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "required": {
            "type": "boolean"
          },
          "default": {},
          "allowedValues": {
            "type": "array",
            "items": {}
          },
          "allowedPattern": {
            "type": "string"
          },
          "minItems": {
            "type": "integer"
          },
          "maxItems": {
            "type": "integer"
          },
          "minChars": {
            "type": "integer"
          },
          "maxChars": {
            "type": "integer"
          },
          "secret": {
            "type": "boolean"
          },
          "filledByServer": {
            "description": "The server fills it in; it is refused when sent.",
            "type": "boolean"
          },
          "notes": {
            "description": "What of its declaration was not understood.",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "RunbookStep": {
        "type": "object",
        "required": [
          "name"
        ],
        "additionalProperties": false,
        "properties": {
          "name": {
            "type": "string"
          },
          "action": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "risk": {
            "$ref": "#/components/schemas/RiskClass"
          },
          "next": {
            "description": "Names of the steps that may follow.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "onFailure": {
            "type": "string"
          },
          "isEnd": {
            "type": "boolean"
          },
          "parent": {
            "description": "The loop or branch that it stands in.",
            "type": "string"
          },
          "child": {
            "description": "The document that it runs.",
            "type": "string"
          }
        }
      },
      "RunbookBinding": {
        "type": "object",
        "required": [
          "entityRef",
          "reason",
          "message"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "reason": {
            "type": "string",
            "enum": [
              "annotation",
              "tag",
              "repository",
              "catalog",
              "system",
              "owner"
            ]
          },
          "message": {
            "description": "Why it fits, in words.",
            "type": "string"
          },
          "via": {
            "description": "The system or owner that it comes down from.",
            "type": "string"
          }
        }
      },
      "RunbookReview": {
        "type": "object",
        "required": [
          "id",
          "reviewedBy",
          "reviewedAt",
          "contentHash"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "reviewedBy": {
            "type": "string"
          },
          "reviewedAt": {
            "type": "string"
          },
          "contentHash": {
            "type": "string"
          },
          "version": {
            "type": "string"
          },
          "note": {
            "type": "string"
          },
          "nextDueAt": {
            "type": "string"
          }
        }
      },
      "RunbookDetail": {
        "type": "object",
        "required": [
          "now",
          "runbook",
          "sections",
          "steps",
          "parameters",
          "bindings",
          "totalBindings",
          "reviews",
          "mayReview"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "runbook": {
            "$ref": "#/components/schemas/RunbookSummary"
          },
          "sections": {
            "description": "What it says, as Markdown, by section.",
            "type": "object",
            "additionalProperties": {
              "type": "string"
            }
          },
          "content": {
            "type": "object",
            "required": [
              "mediaType",
              "text"
            ],
            "additionalProperties": false,
            "properties": {
              "mediaType": {
                "type": "string"
              },
              "text": {
                "type": "string"
              }
            }
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookStep"
            }
          },
          "parameters": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookParameter"
            }
          },
          "bindings": {
            "description": "To entities that the caller may read, by ref; at most 500.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookBinding"
            }
          },
          "totalBindings": {
            "description": "How many bindings there are to entities that the caller may read.",
            "type": "integer"
          },
          "reviews": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookReview"
            }
          },
          "reviewEvery": {
            "description": "The cadence as an ISO 8601 duration.",
            "type": "string"
          },
          "mayReview": {
            "type": "boolean"
          }
        }
      },
      "RunbookDrift": {
        "type": "object",
        "required": [
          "drifted",
          "lines"
        ],
        "additionalProperties": false,
        "properties": {
          "drifted": {
            "type": "boolean"
          },
          "reviewedHash": {
            "type": "string"
          },
          "currentHash": {
            "type": "string"
          },
          "truncated": {
            "type": "boolean"
          },
          "lines": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "change",
                "text"
              ],
              "additionalProperties": false,
              "properties": {
                "change": {
                  "type": "string",
                  "enum": [
                    "same",
                    "added",
                    "removed"
                  ]
                },
                "text": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "BoundRunbook": {
        "type": "object",
        "required": [
          "runbook",
          "bindings",
          "canRun"
        ],
        "additionalProperties": false,
        "properties": {
          "runbook": {
            "$ref": "#/components/schemas/RunbookSummary"
          },
          "bindings": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookBinding"
            }
          },
          "canRun": {
            "type": "object",
            "required": [
              "allowed"
            ],
            "additionalProperties": false,
            "properties": {
              "allowed": {
                "type": "boolean"
              },
              "reason": {
                "description": "Why it cannot be run for this entity, and what to do.",
                "type": "string"
              }
            }
          }
        }
      },
      "EntityRunbooks": {
        "type": "object",
        "required": [
          "now",
          "entityRef",
          "items",
          "areas",
          "unmatched",
          "claims",
          "sources"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/BoundRunbook"
            }
          },
          "areas": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "area",
                "count"
              ],
              "additionalProperties": false,
              "properties": {
                "area": {
                  "$ref": "#/components/schemas/OperationsArea"
                },
                "count": {
                  "type": "integer"
                }
              }
            }
          },
          "unmatched": {
            "description": "Entries of the annotation that match nothing, or cannot be read.",
            "type": "array",
            "items": {
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
            }
          },
          "claims": {
            "description": "Runbooks that the entity names without the right to run them.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "runbookId",
                "title",
                "message"
              ],
              "additionalProperties": false,
              "properties": {
                "runbookId": {
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
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourceState"
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
          "place": {
            "$ref": "#/components/schemas/Place"
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
      "Refusal": {
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
              "notBound",
              "noAuthority",
              "notAllowListed",
              "noPermission",
              "parameters",
              "foreignResource",
              "unresolvedResource",
              "drifted",
              "calendarClosed",
              "calendarUnreadable",
              "roleMissing",
              "roleNotAllowed",
              "childNotAllowed",
              "alreadyRunning",
              "documentGone",
              "notUnderstood",
              "providerDenied",
              "providerUnavailable",
              "noExecutor",
              "reasonMissing",
              "ticketMissing"
            ]
          },
          "message": {
            "description": "What is wrong, where, and what to do.",
            "type": "string"
          },
          "parameter": {
            "type": "string"
          }
        }
      },
      "LaunchDemands": {
        "description": "What policy asks for before this may be launched.",
        "type": "object",
        "required": [
          "approvals",
          "reasonRequired",
          "ticketRequired"
        ],
        "additionalProperties": false,
        "properties": {
          "approvals": {
            "type": "integer"
          },
          "approverGroups": {
            "description": "Entity refs; an approver is a member of one of them.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "approvalRules": {
            "description": "Each has to be met; everybody with the permission counts where a rule names no groups.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "policyId",
                "count"
              ],
              "additionalProperties": false,
              "properties": {
                "policyId": {
                  "type": "string"
                },
                "count": {
                  "type": "integer"
                },
                "groups": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "approvalValidFor": {
            "description": "ISO 8601 duration.",
            "type": "string"
          },
          "reasonRequired": {
            "type": "boolean"
          },
          "ticketRequired": {
            "type": "boolean"
          },
          "ticketPattern": {
            "type": "string"
          }
        }
      },
      "LaunchForm": {
        "type": "object",
        "required": [
          "now",
          "runbook",
          "parameters",
          "resourceParameters",
          "rateControl",
          "locations",
          "demands",
          "refusals",
          "warnings"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "runbook": {
            "$ref": "#/components/schemas/RunbookSummary"
          },
          "parameters": {
            "description": "Those that a person fills in.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookParameter"
            }
          },
          "resourceParameters": {
            "description": "Names of the parameters that take the entity's own resources.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "rateControl": {
            "description": "Whether it may run over several targets, with limits.",
            "type": "object",
            "required": [
              "allowed"
            ],
            "additionalProperties": false,
            "properties": {
              "allowed": {
                "type": "boolean"
              },
              "targetParameters": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            }
          },
          "locations": {
            "description": "Other accounts and Regions that it may run in; empty where it may not.",
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Place"
            }
          },
          "demands": {
            "$ref": "#/components/schemas/LaunchDemands"
          },
          "refusals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Refusal"
            }
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ParameterResources": {
        "type": "object",
        "required": [
          "items",
          "unresolved"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "value",
                "label",
                "arn"
              ],
              "additionalProperties": false,
              "properties": {
                "value": {
                  "type": "string"
                },
                "label": {
                  "type": "string"
                },
                "arn": {
                  "type": "string"
                },
                "place": {
                  "$ref": "#/components/schemas/Place"
                }
              }
            }
          },
          "unresolved": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "message"
              ],
              "additionalProperties": false,
              "properties": {
                "place": {
                  "$ref": "#/components/schemas/Place"
                },
                "message": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "LaunchRequest": {
        "type": "object",
        "required": [
          "entityRef",
          "runbookId",
          "parameters"
        ],
        "additionalProperties": false,
        "properties": {
          "entityRef": {
            "type": "string",
            "maxLength": 500
          },
          "runbookId": {
            "type": "string",
            "maxLength": 100
          },
          "parameters": {
            "description": "Values by parameter name, of the parameter's type; what is left out takes its default.",
            "type": "object",
            "maxProperties": 200,
            "additionalProperties": true
          },
          "rateControl": {
            "type": "object",
            "required": [
              "targetParameterName",
              "maxConcurrency",
              "maxErrors"
            ],
            "additionalProperties": false,
            "properties": {
              "targetParameterName": {
                "type": "string",
                "maxLength": 50
              },
              "targets": {
                "description": "Values of that parameter, one run each.",
                "type": "array",
                "maxItems": 300,
                "items": {
                  "type": "string",
                  "maxLength": 512
                }
              },
              "maxConcurrency": {
                "type": "string",
                "pattern": "^([1-9][0-9]{0,6}|[1-9][0-9]?%|100%)$"
              },
              "maxErrors": {
                "type": "string",
                "pattern": "^([0-9]{1,7}|[0-9]{1,2}%|100%)$"
              }
            }
          },
          "locations": {
            "type": "array",
            "maxItems": 100,
            "items": {
              "type": "object",
              "required": [
                "account",
                "region"
              ],
              "additionalProperties": false,
              "properties": {
                "account": {
                  "type": "string",
                  "maxLength": 12
                },
                "region": {
                  "type": "string",
                  "maxLength": 30
                }
              }
            }
          }
        }
      },
      "PlanValue": {
        "type": "object",
        "required": [
          "name",
          "value"
        ],
        "additionalProperties": false,
        "properties": {
          "name": {
            "type": "string"
          },
          "value": {
            "description": "As a person reads it; masked where it is secret.",
            "type": "string"
          },
          "secret": {
            "type": "boolean"
          }
        }
      },
      "ExecutionPlan": {
        "description": "Exactly what is launched, and approved.",
        "type": "object",
        "required": [
          "executorId",
          "documentName",
          "contentHash",
          "parameters",
          "targets",
          "steps"
        ],
        "additionalProperties": false,
        "properties": {
          "executorId": {
            "type": "string"
          },
          "documentName": {
            "type": "string"
          },
          "documentVersion": {
            "type": "string"
          },
          "contentHash": {
            "type": "string"
          },
          "place": {
            "$ref": "#/components/schemas/Place"
          },
          "role": {
            "description": "The role that it runs as; absent where nothing of AWS is run.",
            "type": "string"
          },
          "parameters": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlanValue"
            }
          },
          "targets": {
            "description": "The resources that it will touch.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id"
              ],
              "additionalProperties": false,
              "properties": {
                "id": {
                  "type": "string"
                },
                "name": {
                  "type": "string"
                },
                "type": {
                  "type": "string"
                },
                "parameter": {
                  "type": "string"
                }
              }
            }
          },
          "rateControl": {
            "type": "object",
            "required": [
              "targetParameterName",
              "maxConcurrency",
              "maxErrors"
            ],
            "additionalProperties": false,
            "properties": {
              "targetParameterName": {
                "type": "string"
              },
              "targets": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "maxConcurrency": {
                "type": "string"
              },
              "maxErrors": {
                "type": "string"
              }
            }
          },
          "locations": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Place"
            }
          },
          "children": {
            "description": "Documents that its steps run.",
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "documentName"
              ],
              "additionalProperties": false,
              "properties": {
                "documentName": {
                  "type": "string"
                },
                "documentVersion": {
                  "type": "string"
                },
                "contentHash": {
                  "type": "string"
                },
                "step": {
                  "type": "string"
                }
              }
            }
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookStep"
            }
          }
        }
      },
      "Preview": {
        "type": "object",
        "required": [
          "now",
          "plan",
          "planHash",
          "riskClass",
          "riskReasons",
          "effects",
          "demands",
          "refusals",
          "warnings"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "plan": {
            "$ref": "#/components/schemas/ExecutionPlan"
          },
          "planHash": {
            "type": "string"
          },
          "riskClass": {
            "$ref": "#/components/schemas/RiskClass"
          },
          "riskReasons": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "effects": {
            "description": "What the provider says that the steps will do.",
            "type": "object",
            "required": [
              "state"
            ],
            "additionalProperties": false,
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "known",
                  "failed",
                  "notAvailable"
                ]
              },
              "message": {
                "type": "string"
              },
              "mutating": {
                "type": "integer"
              },
              "nonMutating": {
                "type": "integer"
              },
              "undetermined": {
                "type": "integer"
              },
              "totalAccounts": {
                "type": "integer"
              },
              "regions": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            }
          },
          "calendar": {
            "type": "object",
            "required": [
              "state"
            ],
            "additionalProperties": false,
            "properties": {
              "state": {
                "type": "string",
                "enum": [
                  "open",
                  "closed",
                  "unreadable"
                ]
              },
              "message": {
                "type": "string"
              },
              "nextTransitionAt": {
                "type": "string"
              },
              "mayOverride": {
                "type": "boolean"
              }
            }
          },
          "demands": {
            "$ref": "#/components/schemas/LaunchDemands"
          },
          "refusals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Refusal"
            }
          },
          "warnings": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ApprovalDecision": {
        "type": "object",
        "required": [
          "by",
          "at",
          "decision"
        ],
        "additionalProperties": false,
        "properties": {
          "by": {
            "type": "string"
          },
          "at": {
            "type": "string"
          },
          "decision": {
            "type": "string",
            "enum": [
              "approve",
              "reject"
            ]
          },
          "comment": {
            "type": "string"
          },
          "voided": {
            "description": "Why it no longer counts.",
            "type": "string"
          }
        }
      },
      "ExecutionAction": {
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
              "approve",
              "launch",
              "resume",
              "approveStep",
              "stop",
              "close",
              "tick",
              "finish"
            ]
          },
          "allowed": {
            "type": "boolean"
          },
          "reason": {
            "description": "Why not, or who must act.",
            "type": "string"
          },
          "stepName": {
            "type": "string"
          }
        }
      },
      "ExecutionSummary": {
        "type": "object",
        "required": [
          "id",
          "runbookId",
          "runbookTitle",
          "executorId",
          "status",
          "outside",
          "requestedAt"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "runbookId": {
            "type": "string"
          },
          "runbookTitle": {
            "type": "string"
          },
          "runbookName": {
            "type": "string"
          },
          "executorId": {
            "type": "string"
          },
          "entityRef": {
            "description": "Absent where it was started outside the portal.",
            "type": "string"
          },
          "area": {
            "$ref": "#/components/schemas/OperationsArea"
          },
          "status": {
            "$ref": "#/components/schemas/ExecutionStatus"
          },
          "riskClass": {
            "$ref": "#/components/schemas/RiskClass"
          },
          "outside": {
            "description": "Started outside the portal; who did is not known.",
            "type": "boolean"
          },
          "place": {
            "$ref": "#/components/schemas/Place"
          },
          "requestedBy": {
            "type": "string"
          },
          "requestedAt": {
            "type": "string"
          },
          "launchedAt": {
            "type": "string"
          },
          "finishedAt": {
            "type": "string"
          },
          "message": {
            "description": "Why it failed, waits or is unknown.",
            "type": "string"
          },
          "approvalsRequired": {
            "type": "integer"
          },
          "approvalsGiven": {
            "type": "integer"
          },
          "approvalExpiresAt": {
            "type": "string"
          }
        }
      },
      "Executions": {
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
              "$ref": "#/components/schemas/ExecutionSummary"
            }
          }
        }
      },
      "Execution": {
        "type": "object",
        "required": [
          "now",
          "execution",
          "plan",
          "planHash",
          "approvals",
          "demands",
          "actions"
        ],
        "additionalProperties": false,
        "properties": {
          "now": {
            "type": "string"
          },
          "execution": {
            "$ref": "#/components/schemas/ExecutionSummary"
          },
          "plan": {
            "$ref": "#/components/schemas/ExecutionPlan"
          },
          "planHash": {
            "type": "string"
          },
          "riskReasons": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "demands": {
            "$ref": "#/components/schemas/LaunchDemands"
          },
          "approvals": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ApprovalDecision"
            }
          },
          "reason": {
            "type": "string"
          },
          "ticket": {
            "type": "string"
          },
          "breakGlass": {
            "type": "object",
            "required": [
              "by",
              "reason"
            ],
            "additionalProperties": false,
            "properties": {
              "by": {
                "type": "string"
              },
              "reason": {
                "type": "string"
              }
            }
          },
          "launchedBy": {
            "type": "string"
          },
          "providerId": {
            "description": "The execution's id at the provider.",
            "type": "string"
          },
          "providerUrl": {
            "type": "string"
          },
          "waitingFor": {
            "type": "object",
            "required": [
              "kind",
              "stepName",
              "message"
            ],
            "additionalProperties": false,
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "pause",
                  "approval",
                  "calendar"
                ]
              },
              "stepName": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "approvers": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              }
            }
          },
          "followedAt": {
            "description": "When its state was last read at the provider.",
            "type": "string"
          },
          "staleSince": {
            "description": "Since when the provider could not be read.",
            "type": "string"
          },
          "staleMessage": {
            "description": "Why the provider cannot be read, and what to do.",
            "type": "string"
          },
          "actions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExecutionAction"
            }
          },
          "children": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "providerId",
                "status"
              ],
              "additionalProperties": false,
              "properties": {
                "providerId": {
                  "type": "string"
                },
                "status": {
                  "$ref": "#/components/schemas/ExecutionStatus"
                },
                "place": {
                  "$ref": "#/components/schemas/Place"
                },
                "target": {
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
      "StepStatus": {
        "type": "string",
        "enum": [
          "pending",
          "running",
          "waiting",
          "succeeded",
          "failed",
          "timedOut",
          "cancelled",
          "skipped"
        ]
      },
      "ExecutionStep": {
        "type": "object",
        "required": [
          "id",
          "name",
          "status",
          "inputs",
          "hasOutputs"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "action": {
            "type": "string"
          },
          "status": {
            "$ref": "#/components/schemas/StepStatus"
          },
          "startedAt": {
            "type": "string"
          },
          "finishedAt": {
            "type": "string"
          },
          "inputs": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlanValue"
            }
          },
          "hasOutputs": {
            "type": "boolean"
          },
          "message": {
            "type": "string"
          },
          "parentId": {
            "type": "string"
          },
          "iteration": {
            "type": "integer"
          },
          "place": {
            "$ref": "#/components/schemas/Place"
          },
          "target": {
            "type": "string"
          },
          "childProviderId": {
            "type": "string"
          },
          "guided": {
            "type": "object",
            "required": [
              "text",
              "version",
              "evidence"
            ],
            "additionalProperties": false,
            "properties": {
              "text": {
                "description": "The step's Markdown.",
                "type": "string"
              },
              "version": {
                "type": "integer"
              },
              "by": {
                "type": "string"
              },
              "at": {
                "type": "string"
              },
              "note": {
                "type": "string"
              },
              "evidence": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "url"
                  ],
                  "additionalProperties": false,
                  "properties": {
                    "url": {
                      "type": "string"
                    },
                    "title": {
                      "type": "string"
                    }
                  }
                }
              }
            }
          }
        }
      },
      "ExecutionSteps": {
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
              "$ref": "#/components/schemas/ExecutionStep"
            }
          }
        }
      },
      "ExecutionOutputs": {
        "type": "object",
        "required": [
          "items"
        ],
        "additionalProperties": false,
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlanValue"
            }
          },
          "truncated": {
            "type": "boolean"
          }
        }
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
            "type": "string",
            "enum": [
              "requested",
              "refused",
              "approved",
              "approvalRejected",
              "approvalsVoided",
              "approvalExpired",
              "launched",
              "submitFailed",
              "signalled",
              "stopRequested",
              "stepRecorded",
              "finished",
              "becameUnknown",
              "closed",
              "overridden",
              "reviewed",
              "outputsRead"
            ]
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
            "description": "Entity ref; absent where no person did it.",
            "type": "string"
          },
          "runAs": {
            "description": "The role that the execution runs as.",
            "type": "string"
          },
          "executionId": {
            "type": "string"
          },
          "runbookId": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "place": {
            "$ref": "#/components/schemas/Place"
          },
          "planHash": {
            "type": "string"
          },
          "parameters": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PlanValue"
            }
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
      "EntityRunbookFact": {
        "type": "object",
        "required": [
          "id",
          "name",
          "title",
          "format",
          "incident",
          "missing",
          "owned",
          "drifted",
          "reviewState",
          "runnable",
          "roleNeeded",
          "rolePresent",
          "claimOnly"
        ],
        "additionalProperties": false,
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "format": {
            "$ref": "#/components/schemas/RunbookFormat"
          },
          "incident": {
            "type": "boolean"
          },
          "area": {
            "$ref": "#/components/schemas/OperationsArea"
          },
          "url": {
            "type": "string"
          },
          "place": {
            "$ref": "#/components/schemas/Place"
          },
          "missing": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RunbookSection"
            }
          },
          "owned": {
            "type": "boolean"
          },
          "drifted": {
            "type": "boolean"
          },
          "reviewState": {
            "type": "string",
            "enum": [
              "never",
              "due",
              "current"
            ]
          },
          "nextDueAt": {
            "type": "string"
          },
          "runnable": {
            "type": "boolean"
          },
          "roleNeeded": {
            "description": "Whether it runs as a role on AWS.",
            "type": "boolean"
          },
          "rolePresent": {
            "type": "boolean"
          },
          "claimOnly": {
            "description": "Whether only an annotation says that it is for the entity, which gives no right to run it.",
            "type": "boolean"
          },
          "lastSuccessAt": {
            "type": "string"
          },
          "lastSuccessByOtherAt": {
            "type": "string"
          }
        }
      },
      "EntityRunbookFacts": {
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
                "runbooks",
                "unmatched",
                "incompleteSources"
              ],
              "additionalProperties": false,
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "runbooks": {
                  "type": "array",
                  "items": {
                    "$ref": "#/components/schemas/EntityRunbookFact"
                  }
                },
                "unmatched": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "incompleteSources": {
                  "description": "Titles of sources that were never read, or not lately, so that something may be missing.",
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
