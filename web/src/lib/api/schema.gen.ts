// Generated from src/FinanceManager.Api/openapi.json by `npm run api:types`; do not edit.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccounts"];
        put?: never;
        post: operations["openAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete: operations["deleteAccount"];
        options?: never;
        head?: never;
        patch: operations["editAccount"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccountBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reconciliation/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainDifference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reconcileAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAiCalls"];
        put?: never;
        post?: never;
        delete: operations["purgeAiCalls"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/calls/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportAiCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAiCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewAiRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAiRuns"];
        put?: never;
        post: operations["startAiRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ai/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAiSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["editAiSettings"];
        trace?: never;
    };
    "/api/v1/answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAnswer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startDemo"];
        delete: operations["leaveDemo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/v1/auth/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAuthOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBills"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBudgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/lines/{categoryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setBudgetLine"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setBudget"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBudgetMonth"];
        put: operations["assignBudgetMonth"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{month}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["copyBudgetMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{month}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveBudgetMoney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{month}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["applyBudgetTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCategories"];
        put?: never;
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        patch: operations["editCategory"];
        trace?: never;
    };
    "/api/v1/categorization/back-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["backTest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categorization/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listChangeSets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getChangeSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change-sets/{id}/redo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["redoChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change-sets/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["undoChangeSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDocuments"];
        put?: never;
        post: operations["uploadDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["archiveDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scanCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getStatementCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["streamDocumentEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete: operations["deleteDocument"];
        options?: never;
        head?: never;
        patch: operations["editDocument"];
        trace?: never;
    };
    "/api/v1/documents/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDocumentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDocumentPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["retryDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDocumentThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getExchangeRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange-rates/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOwnRates"];
        put?: never;
        post: operations["addOwnRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange-rates/own/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteOwnRate"];
        options?: never;
        head?: never;
        patch: operations["editOwnRate"];
        trace?: never;
    };
    "/api/v1/exports/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreLedger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/financial-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFinancialReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forecast/safe-to-spend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSafeToSpend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGoals"];
        put?: never;
        post: operations["createGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["allocateIncome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDebtPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["suggestAllocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGoal"];
        put?: never;
        post?: never;
        delete: operations["deleteGoal"];
        options?: never;
        head?: never;
        patch: operations["editGoal"];
        trace?: never;
    };
    "/api/v1/goals/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["completeGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}/contributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listContributions"];
        put?: never;
        post: operations["contributeToGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}/contributions/{contributionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteContribution"];
        options?: never;
        head?: never;
        patch: operations["editContribution"];
        trace?: never;
    };
    "/api/v1/goals/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenGoal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/goals/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGoalWhatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health-score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHealthScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listHouseholds"];
        put?: never;
        post: operations["foundHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/households/{householdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHousehold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updateHousehold"];
        trace?: never;
    };
    "/api/v1/households/{householdId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMembers"];
        put?: never;
        post: operations["addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/households/{householdId}/members/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch: operations["changeMemberRole"];
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImports"];
        put?: never;
        post: operations["uploadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete: operations["discardImport"];
        options?: never;
        head?: never;
        patch: operations["correctImport"];
        trace?: never;
    };
    "/api/v1/imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["commitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listImportLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInsights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDigest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dismissInsight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/insights/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreInsight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/installments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInstallments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listMerchants"];
        put?: never;
        post: operations["nameMerchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBankTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merchants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteMerchant"];
        options?: never;
        head?: never;
        patch: operations["editMerchant"];
        trace?: never;
    };
    "/api/v1/merchants/{id}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["joinMerchants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recurring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRecurring"];
        put?: never;
        post: operations["enterRecurring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recurring/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRecurringCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recurring/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["searchRecurring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recurring/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRecurring"];
        put?: never;
        post?: never;
        delete: operations["deleteRecurring"];
        options?: never;
        head?: never;
        patch: operations["editRecurring"];
        trace?: never;
    };
    "/api/v1/reports/by/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGroupReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/cash-flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCashFlowReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCategoryReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/export/by/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/export/net-worth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportNetWorth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/net-worth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getNetWorthReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/sankey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSankeyReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSavedReports"];
        put?: never;
        post: operations["saveReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/saved/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteSavedReport"];
        options?: never;
        head?: never;
        patch: operations["editSavedReport"];
        trace?: never;
    };
    "/api/v1/reports/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSummaryReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/year-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getYearReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCategoryQuestions"];
        put?: never;
        post: operations["decideCategories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/categories/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptSuggestions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dismissMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRules"];
        put?: never;
        post: operations["createRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["draftRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["exportRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["orderRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewDraftRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["suggestRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteRule"];
        options?: never;
        head?: never;
        patch: operations["editRule"];
        trace?: never;
    };
    "/api/v1/rules/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["applyRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTransactions"];
        put?: never;
        post: operations["enterTransaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["editTransactionsInBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTransaction"];
        put?: never;
        post?: never;
        delete: operations["deleteTransaction"];
        options?: never;
        head?: never;
        patch: operations["editTransaction"];
        trace?: never;
    };
    "/api/v1/transactions/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["explainTransaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mergeTransactions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimilarTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transactions/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unmergeTransactions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["linkTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["findTransfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["unlinkTransfer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listViews"];
        put?: never;
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch: operations["editView"];
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReady"];
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
        AcceptSuggestionsRequest: {
            /** Format: double */
            minConfidence: number;
        };
        AccessTokenResponse: {
            accessToken: string;
            /** Format: int32 */
            expiresIn: number;
        };
        AccountBalance: {
            accountId: components["schemas"]["AccountId"];
            balance: components["schemas"]["Money"];
            balanceKnown: boolean;
            inBase?: null | components["schemas"]["Money"];
            /** Format: date */
            rateDate?: null | string;
        };
        AccountCoverage: {
            accountId: components["schemas"]["AccountId"];
            name: string;
            months: string[];
            missing: string[];
        };
        AccountForecastResponse: {
            accountId: components["schemas"]["AccountId"];
            balance: components["schemas"]["Money"];
            hasEverydayLife: boolean;
            points: components["schemas"]["ForecastPointResponse"][];
        };
        /** Format: uuid */
        AccountId: string;
        AccountMonthEnd: {
            month: components["schemas"]["YearMonth"];
            balance: components["schemas"]["Money"];
            converted: null | components["schemas"]["Money"];
            /** Format: date */
            rateDate: null | string;
            moved: null | components["schemas"]["Money"];
            gain: null | components["schemas"]["Money"];
            query: string;
        };
        AccountResponse: {
            id: components["schemas"]["AccountId"];
            name: string;
            type: components["schemas"]["AccountType"];
            currency: components["schemas"]["Currency"];
            institution: null | string;
            openingBalance: components["schemas"]["Money"];
            balance: components["schemas"]["Money"];
            balanceKnown: boolean;
            statedBalance: null | components["schemas"]["StatedBalanceResponse"];
            difference: null | components["schemas"]["Money"];
            /** Format: int32 */
            closingDay: null | number;
            /** Format: int32 */
            dueDay: null | number;
            archived: boolean;
            findsTransfers: boolean;
            memberId: null | components["schemas"]["UserId"];
            aliases: string[];
            /** Format: int32 */
            transactionCount?: null | number;
            version: string;
        };
        /** @enum {string} */
        AccountType: "cash" | "checking" | "savings" | "creditCard" | "loan" | "investment";
        AddMemberRequest: {
            email: string;
            role: components["schemas"]["Role"];
        };
        AddOwnRateRequest: {
            from: components["schemas"]["Currency"];
            to: components["schemas"]["Currency"];
            /** Format: double */
            rate: number;
            /** Format: date */
            date: string;
            /** Format: date */
            lastDate?: null | string;
            note?: null | string;
        };
        /** @enum {string} */
        AiAvailability: "ready" | "noKey" | "switchedOff";
        /** @enum {string} */
        AiCallFormat: "ndjson" | "csv" | null;
        /** Format: uuid */
        AiCallId: string;
        AiCallListResponse: {
            items: components["schemas"]["AiCallResponse"][];
            next: null | components["schemas"]["AiCallId"];
        };
        AiCallResponse: {
            id: components["schemas"]["AiCallId"];
            runId: null | components["schemas"]["AiRunId"];
            task: string;
            model: string;
            promptVersion: string;
            tier: components["schemas"]["AiTier"];
            /** Format: date-time */
            sentAt: string;
            /** Format: int32 */
            items: number;
            outcome: components["schemas"]["AiOutcome"];
            /** Format: int64 */
            inputTokens: number;
            /** Format: int64 */
            outputTokens: number;
            /** Format: int64 */
            cost: number;
            payload: string;
        };
        AiCostRow: {
            month: components["schemas"]["YearMonth"];
            task: string;
            model: string;
            tier: components["schemas"]["AiTier"];
            /** Format: int32 */
            calls: number;
            /** Format: int32 */
            items: number;
            /** Format: int64 */
            inputTokens: number;
            /** Format: int64 */
            outputTokens: number;
            /** Format: int64 */
            cost: number;
        };
        AiCostsResponse: {
            rows: components["schemas"]["AiCostRow"][];
            /** Format: int64 */
            cost: number;
        };
        /** @enum {string} */
        AiOutcome: "sent" | "answered" | "cutOff" | "refused" | "unusable" | "busy" | "timedOut" | "rejected" | "expired" | "canceled" | "lost";
        AiPreviewResponse: {
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            merchants: number;
            /** Format: int32 */
            known: number;
            /** Format: int32 */
            unknowable: number;
            /** Format: int32 */
            calls: number;
            batch: boolean;
            /** Format: int64 */
            inputTokens: number;
            /** Format: int64 */
            outputTokens: number;
            /** Format: int64 */
            cost: number;
            /** Format: int64 */
            left: number;
            refusal: null | string;
        };
        AiRoute: {
            task: string;
            model: string;
            inputPerMillion: string;
            outputPerMillion: string;
        };
        /** Format: uuid */
        AiRunId: string;
        AiRunListResponse: {
            items: components["schemas"]["AiRunResponse"][];
            next: null | components["schemas"]["AiRunId"];
        };
        AiRunResponse: {
            id: components["schemas"]["AiRunId"];
            state: components["schemas"]["AiRunState"];
            reason: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endedAt: null | string;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            merchants: number;
            /** Format: int32 */
            answered: number;
            /** Format: int32 */
            categorized: number;
            /** Format: int32 */
            suggested: number;
            batch: boolean;
            /** Format: int64 */
            cost: number;
            changeSetId: null | components["schemas"]["ChangeSetId"];
        };
        /** @enum {string} */
        AiRunState: "queued" | "waiting" | "done" | "stopped";
        AiSettingsResponse: {
            availability: components["schemas"]["AiAvailability"];
            enabled: boolean;
            sendsPictures: boolean;
            /** Format: date-time */
            consentedAt: null | string;
            consentedBy: null | string;
            /** Format: int64 */
            monthlyCap: number;
            /** Format: int64 */
            mostMonthlyCap: number;
            escalateFrom: null | components["schemas"]["Money"];
            /** Format: int64 */
            spent: number;
            /** Format: int64 */
            reserved: number;
            routes: components["schemas"]["AiRoute"][];
        };
        /** @enum {string} */
        AiTier: "direct" | "batch";
        AllocateIncomeRequest: {
            transactionId: components["schemas"]["TransactionId"];
            goals: components["schemas"]["AllocatedAmount"][];
        };
        AllocatedAmount: {
            goalId: components["schemas"]["GoalId"];
            amount: components["schemas"]["Money"];
        };
        AllocationResponse: {
            income: components["schemas"]["Money"];
            categoryId: null | components["schemas"]["CategoryId"];
            /** Format: date */
            date: string;
            isWindfall: boolean;
            /** Format: int32 */
            percent: number;
            goals: components["schemas"]["AllotmentResponse"][];
            left: components["schemas"]["Money"];
        };
        AllotmentResponse: {
            goalId: components["schemas"]["GoalId"];
            amount: components["schemas"]["Money"];
            isRequired: boolean;
            transferTo: string[];
        };
        ApplyBudgetTemplatesRequest: {
            categoryIds?: null | string[];
            /** @default false */
            overwrite: boolean;
        };
        ApplyRuleResponse: {
            changeSetId: null | components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            changed: number;
            timedOut: boolean;
        };
        AssignBudgetMonthRequest: {
            lines: components["schemas"]["BudgetAmount"][];
        };
        AuthOptionsResponse: {
            registration: components["schemas"]["Registration"];
            registrationOpen: boolean;
            firstUser: boolean;
            insecureTransport: boolean;
        };
        BackTestResponse: {
            /** Format: int32 */
            tested: number;
            report: null | components["schemas"]["QualityReport"];
            seenBefore: null | components["schemas"]["QualityReport"];
            tiers: components["schemas"]["TierQuality"][];
        };
        BankFactsResponse: {
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
            text: null | string;
        };
        BankTextResponse: {
            key: string;
            /** Format: int32 */
            count: number;
            merchant: null | string;
        };
        BillListResponse: {
            items: components["schemas"]["BillResponse"][];
            totals: components["schemas"]["BillTotalResponse"][];
        };
        BillResponse: {
            accountId: components["schemas"]["AccountId"];
            state: components["schemas"]["BillState"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            dueDate: null | string;
            carried: components["schemas"]["Money"];
            purchases: components["schemas"]["Money"];
            payments: components["schemas"]["Money"];
            stillDue: components["schemas"]["Money"];
            committed: components["schemas"]["Money"];
        };
        /** @enum {string} */
        BillState: "closed" | "open" | "upcoming";
        BillTotalResponse: {
            currency: components["schemas"]["Currency"];
            stillDue: components["schemas"]["Money"];
            committed: components["schemas"]["Money"];
        };
        BudgetAmount: {
            categoryId: components["schemas"]["CategoryId"];
            assigned: components["schemas"]["Money"];
        };
        BudgetGroupRow: {
            categoryId: components["schemas"]["CategoryId"];
            isWhole: boolean;
            assigned: components["schemas"]["Money"];
            activity: components["schemas"]["Money"];
            available: components["schemas"]["Money"];
            /** Format: int32 */
            alert: number;
            own: components["schemas"]["BudgetRow"];
            rows: components["schemas"]["BudgetRow"][];
        };
        BudgetIncome: {
            categoryId: null | components["schemas"]["CategoryId"];
            amount: components["schemas"]["Money"];
        };
        BudgetMonthResponse: {
            month: components["schemas"]["YearMonth"];
            memberId: null | components["schemas"]["UserId"];
            style: components["schemas"]["BudgetStyle"];
            currency: components["schemas"]["Currency"];
            start: null | components["schemas"]["YearMonth"];
            isConverted: boolean;
            income: components["schemas"]["Money"];
            incomes: components["schemas"]["BudgetIncome"][];
            carried: null | components["schemas"]["Money"];
            assigned: components["schemas"]["Money"];
            toBeAssigned: null | components["schemas"]["Money"];
            activity: components["schemas"]["Money"];
            available: components["schemas"]["Money"];
            groups: components["schemas"]["BudgetGroupRow"][];
            uncategorised: components["schemas"]["BudgetRow"];
            accountIds: string[];
            /** Format: int32 */
            unknown: number;
            /** Format: int32 */
            unknownBefore: number;
            /** Format: int32 */
            others: number;
            version: string;
        };
        BudgetResponse: {
            memberId: null | components["schemas"]["UserId"];
            member: null | string;
            style: components["schemas"]["BudgetStyle"];
            currency: components["schemas"]["Currency"];
            start: null | components["schemas"]["YearMonth"];
            opening: components["schemas"]["Money"];
            accountIds: string[];
            isBegun: boolean;
        };
        BudgetRow: {
            categoryId: null | components["schemas"]["CategoryId"];
            carriedIn: components["schemas"]["Money"];
            assigned: null | components["schemas"]["Money"];
            isInherited: boolean;
            activity: components["schemas"]["Money"];
            available: null | components["schemas"]["Money"];
            /** Format: int32 */
            alert: number;
            rollover: boolean;
            carriesOverspending: boolean;
            template: null | components["schemas"]["BudgetTemplateBody"];
            target: null | components["schemas"]["Money"];
            version: string;
        };
        /** @enum {string} */
        BudgetStyle: "envelope" | "limits";
        BudgetTemplateBody: {
            kind: components["schemas"]["BudgetTemplateKind"];
            amount?: null | components["schemas"]["Money"];
            /** Format: int32 */
            months?: null | number;
            /** @description Month, YYYY-MM */
            due?: null | string;
            /** Format: int32 */
            basisPoints?: null | number;
        };
        /** @enum {string} */
        BudgetTemplateKind: "fixed" | "average" | "schedule" | "incomeShare";
        BulkChanges: {
            categoryId?: null | components["schemas"]["CategoryId"];
            payee?: null | string;
            note?: null | string;
            status?: null | components["schemas"]["TransactionStatus"];
            addTags?: null | string[];
            removeTags?: null | string[];
        };
        BulkEditRequest: {
            ids?: null | string[];
            filter?: null | components["schemas"]["TransactionFilter"];
            /** Format: uuid */
            similarTo?: null | string;
            set?: null | components["schemas"]["BulkChanges"];
            /** @default false */
            delete: boolean;
        };
        BulkEditResponse: {
            changeSetId: null | components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            changed: number;
        };
        /** @enum {string} */
        Cadence: "weekly" | "biweekly" | "semiMonthly" | "fourWeekly" | "monthly" | "bimonthly" | "quarterly" | "halfYearly" | "yearly";
        CalendarEntryResponse: {
            /** Format: date */
            date: string;
            kind: components["schemas"]["ForecastEventKind"];
            /** Format: uuid */
            sourceId: string;
            accountId: components["schemas"]["AccountId"];
            name: string;
            amount: components["schemas"]["Money"];
            state: components["schemas"]["OccurrenceState"];
            transactionId: null | components["schemas"]["TransactionId"];
        };
        CandidateRowResponse: {
            id: components["schemas"]["TransactionId"];
            accountId: components["schemas"]["AccountId"];
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
            payee: null | string;
            description: string;
            status: components["schemas"]["TransactionStatus"];
            deleted: boolean;
        };
        CategoriesDecidedResponse: {
            changeSetId: null | components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            groups: number;
            /** Format: int32 */
            changed: number;
        };
        CategoryDecisionRequest: {
            question: components["schemas"]["ReviewQuestion"];
            categoryId: null | components["schemas"]["CategoryId"];
        };
        /** Format: uuid */
        CategoryId: null | string;
        /** @enum {string} */
        CategoryKind: "expense" | "income";
        CategoryQuestionsResponse: {
            items: components["schemas"]["ReviewGroup"][];
            /** Format: int32 */
            groups: number;
            /** Format: int32 */
            rows: number;
        };
        CategoryResponse: {
            id: components["schemas"]["CategoryId"];
            key: null | string;
            parentId: null | components["schemas"]["CategoryId"];
            kind: components["schemas"]["CategoryKind"];
            name: null | string;
            colour: string;
            icon: string;
            /** Format: int32 */
            position: number;
            hidden: boolean;
            version: string;
        };
        ChangeEntryResponse: {
            entity: string;
            /** Format: uuid */
            entityId: string;
            operation: components["schemas"]["ChangeOperation"];
            fields: components["schemas"]["ChangedField"][];
        };
        /** @enum {string} */
        ChangeKind: "manual" | "bulk" | "import" | "rule" | "ai" | "setup" | "undo" | "redo";
        ChangeMemberRoleRequest: {
            role: components["schemas"]["Role"];
        };
        /** @enum {string} */
        ChangeOperation: "insert" | "update" | "delete";
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        ChangeSetDetailResponse: {
            changeSet: components["schemas"]["ChangeSetResponse"];
            entries: components["schemas"]["ChangeEntryResponse"][];
        };
        /** Format: uuid */
        ChangeSetId: string;
        ChangeSetListResponse: {
            items: components["schemas"]["ChangeSetResponse"][];
            next: null | components["schemas"]["ChangeSetId"];
        };
        ChangeSetResponse: {
            id: components["schemas"]["ChangeSetId"];
            kind: components["schemas"]["ChangeKind"];
            label: string;
            subject: null | string;
            actor: null | string;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            rows: number;
            undone: boolean;
            canUndo: boolean;
            canRedo: boolean;
            reverts: null | components["schemas"]["ChangeSetId"];
            importId: null | components["schemas"]["ImportId"];
            forgotten: boolean;
        };
        ChangedField: {
            field: string;
            before: components["schemas"]["JsonElement"];
            after: components["schemas"]["JsonElement"];
        };
        CommitImportResponse: {
            changeSetId: components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            inserted: number;
            /** Format: int32 */
            skipped: number;
            accounts: components["schemas"]["CommittedAccount"][];
        };
        CommittedAccount: {
            id: components["schemas"]["AccountId"];
            name: string;
            /** Format: int32 */
            inserted: number;
            balance: components["schemas"]["Money"];
            stated: null | components["schemas"]["Money"];
            /** Format: date */
            statedOn: null | string;
            difference: null | components["schemas"]["Money"];
        };
        ConfidenceBand: {
            /** Format: double */
            from: number;
            /** Format: double */
            to: number;
            /** Format: int32 */
            count: number;
            /** Format: int32 */
            right: number;
        };
        ConfirmDocumentRequest: {
            /** Format: uuid */
            accountId?: null | string;
            /** Format: date */
            date?: null | string;
            amount?: null | components["schemas"]["Money"];
            payee?: null | string;
            note?: null | string;
            splits?: null | components["schemas"]["DocumentSplitRequest"][];
            /** Format: uuid */
            matchId?: null | string;
            /** @description ISO 4217 code */
            currency?: null | string;
            tax?: null | components["schemas"]["Money"];
            tip?: null | components["schemas"]["Money"];
            discount?: null | components["schemas"]["Money"];
            items?: null | components["schemas"]["DocumentItemRequest"][];
        };
        ConfirmDocumentResponse: {
            transactionId: components["schemas"]["TransactionId"];
            created: boolean;
            changeSetId: components["schemas"]["ChangeSetId"];
        };
        ContributeToGoalRequest: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            date?: null | string;
            note?: null | string;
        };
        ContributionResponse: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
            /** Format: int32 */
            round: number;
            note: null | string;
            transactionId: null | components["schemas"]["TransactionId"];
            version: string;
        };
        CopyBudgetMonthRequest: {
            from: components["schemas"]["YearMonth"];
            /** @default false */
            overwrite: boolean;
        };
        CorrectImportRequest: {
            mapping?: null | components["schemas"]["CsvMapping"];
            dateOrder?: null | components["schemas"]["DateOrder"];
            accounts?: null | {
                [key: string]: string;
            };
            newAccounts?: null | {
                [key: string]: components["schemas"]["NewImportAccount"];
            };
            balances?: null | {
                [key: string]: components["schemas"]["ShownBalance"];
            };
            categories?: null | {
                [key: string]: string;
            };
            lines?: null | {
                [key: string]: components["schemas"]["LineDecision"];
            };
        };
        CoverageResponse: {
            items: components["schemas"]["AccountCoverage"][];
        };
        CreateCategoryRequest: {
            name: string;
            /** Format: uuid */
            parentId?: null | string;
            kind?: components["schemas"]["CategoryKind"];
            colour?: null | string;
            icon?: null | string;
        };
        CreateGoalRequest: {
            kind: components["schemas"]["GoalKind"];
            name: string;
            target: components["schemas"]["Money"];
            /** Format: date */
            dueOn?: null | string;
            recurrence?: components["schemas"]["GoalRecurrence"];
            /**
             * Format: int32
             * @default 3
             */
            priority: number;
            /** @default #3A7CA5 */
            colour: string;
            /** @default target */
            icon: string;
            note?: null | string;
            accountIds?: null | string[];
            incomeCategoryIds?: null | string[];
            /** Format: int32 */
            rateBasisPoints?: null | number;
            minimumPayment?: null | components["schemas"]["Money"];
        };
        CsvLayout: {
            mapping: null | components["schemas"]["CsvMapping"];
            headers: string[];
            sampleRows: string[][];
            signature: string;
        };
        CsvMapping: {
            /** Format: char */
            delimiter: string;
            /** Format: int32 */
            headerRow?: null | number;
            /** Format: int32 */
            date: number;
            /** Format: int32 */
            amount?: null | number;
            /** Format: int32 */
            debit?: null | number;
            /** Format: int32 */
            credit?: null | number;
            /** Format: int32 */
            direction?: null | number;
            description?: number[];
            /** Format: int32 */
            payee?: null | number;
            /** Format: int32 */
            category?: null | number;
            /** Format: int32 */
            currency?: null | number;
            /** Format: int32 */
            account?: null | number;
            /** Format: int32 */
            balance?: null | number;
            /** Format: int32 */
            sourceId?: null | number;
            /** Format: int32 */
            reference?: null | number;
            /** Format: int32 */
            kind?: null | number;
            /** Format: int32 */
            status?: null | number;
            dateOrder?: components["schemas"]["DateOrder"];
            /** Format: char */
            decimalSeparator?: string;
            invertSign?: boolean;
            currencyCode?: null | string;
            encoding?: null | string;
        };
        /** @description ISO 4217 code */
        Currency: string;
        CurrencyForecastResponse: {
            currency: components["schemas"]["Currency"];
            balance: components["schemas"]["Money"];
            points: components["schemas"]["ForecastPointResponse"][];
        };
        /** @enum {string} */
        DatabaseState: "ok" | "notMigrated" | "unreachable";
        /** @enum {string} */
        DateOrder: "dayMonthYear" | "monthDayYear" | "yearMonthDay";
        DebtEnd: {
            goalId: components["schemas"]["GoalId"];
            /** Format: int32 */
            months: number;
            /** Format: date */
            on: string;
            paid: components["schemas"]["Money"];
            interest: components["schemas"]["Money"];
        };
        DebtPlanResponse: {
            currency: components["schemas"]["Currency"];
            owed: components["schemas"]["Money"];
            minimums: components["schemas"]["Money"];
            extra: components["schemas"]["Money"];
            withoutTerms: string[];
            minimumsOnly: null | components["schemas"]["DebtWay"];
            snowball: null | components["schemas"]["DebtWay"];
            avalanche: null | components["schemas"]["DebtWay"];
        };
        DebtPlansResponse: {
            plans: components["schemas"]["DebtPlanResponse"][];
        };
        DebtWay: {
            /** Format: int32 */
            months: number;
            /** Format: date */
            on: string;
            paid: components["schemas"]["Money"];
            interest: components["schemas"]["Money"];
            debts: components["schemas"]["DebtEnd"][];
            remaining: components["schemas"]["Money"][];
        };
        DecideCategoriesRequest: {
            decisions: components["schemas"]["CategoryDecisionRequest"][];
        };
        DecisionExplanation: {
            categoryId: null | components["schemas"]["CategoryId"];
            amount: components["schemas"]["Money"];
            source: components["schemas"]["DecisionSource"];
            /** Format: double */
            confidence: null | number;
            evidence: null | string;
            ruleName: null | string;
        };
        /** @enum {string} */
        DecisionSource: "none" | "bank" | "ai" | "model" | "dictionary" | "provider" | "document" | "memory" | "rule" | "migrated" | "person";
        /** @enum {string} */
        DiagnosticSeverity: "info" | "warning" | "error" | "fatal";
        DifferenceCandidateResponse: {
            reason: components["schemas"]["DifferenceReason"];
            rows: components["schemas"]["CandidateRowResponse"][];
        };
        /** @enum {string} */
        DifferenceReason: "pending" | "duplicate" | "wrongSign" | "extra" | "pair" | "later" | "missing";
        DifferenceResponse: {
            candidates: components["schemas"]["DifferenceCandidateResponse"][];
        };
        DigestExpected: {
            /** Format: date */
            date: string;
            accountId: components["schemas"]["AccountId"];
            name: null | string;
            amount: components["schemas"]["Money"];
        };
        DigestResponse: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            isOver: boolean;
            income: components["schemas"]["Money"];
            spending: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            usual: null | components["schemas"]["Money"];
            /** Format: int32 */
            count: number;
            /** Format: int32 */
            unknown: number;
            biggest: components["schemas"]["DigestTransaction"][];
            upcoming: components["schemas"]["DigestExpected"][];
            insights: components["schemas"]["InsightResponse"][];
        };
        DigestTransaction: {
            id: components["schemas"]["TransactionId"];
            /** Format: date */
            date: string;
            payee: string;
            amount: components["schemas"]["Money"];
            categoryId: null | components["schemas"]["CategoryId"];
            accountId: components["schemas"]["AccountId"];
        };
        DismissMatchRequest: {
            kind: components["schemas"]["MatchKind"];
            transactionId: components["schemas"]["TransactionId"];
            otherId: components["schemas"]["TransactionId"];
        };
        DocumentCandidate: {
            transactionId: components["schemas"]["TransactionId"];
            accountId: components["schemas"]["AccountId"];
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
            payee: null | string;
            description: string;
            /** Format: double */
            score: number;
            reason: string;
        };
        DocumentCheck: {
            name: string;
            holds: boolean;
            detail: string;
            /** @default false */
            provesTotal: boolean;
            at?: null | components["schemas"]["PageBox"];
        };
        DocumentDetailResponse: {
            document: components["schemas"]["DocumentResponse"];
            draft: components["schemas"]["DocumentDraft"];
            reading: null | components["schemas"]["DocumentReading"];
            checks: components["schemas"]["DocumentCheck"][];
            candidates: components["schemas"]["DocumentCandidate"][];
            duplicateOf: null | components["schemas"]["DocumentId"];
        };
        DocumentDraft: {
            accountId: null | components["schemas"]["AccountId"];
            /** Format: date */
            date: null | string;
            amount: null | components["schemas"]["Money"];
            payee: null | string;
            note: null | string;
            splits: components["schemas"]["DocumentDraftSplit"][];
            edited: string[];
            currency?: null | components["schemas"]["Currency"];
            tax?: null | components["schemas"]["Money"];
            tip?: null | components["schemas"]["Money"];
            discount?: null | components["schemas"]["Money"];
            items?: components["schemas"]["DocumentDraftItem"][];
            /** Format: int32 */
            pages?: number;
        };
        DocumentDraftItem: {
            description: string;
            /** Format: double */
            quantity: null | number;
            amount: components["schemas"]["Money"];
            categoryId: null | components["schemas"]["CategoryId"];
            source: components["schemas"]["DecisionSource"];
            /** Format: double */
            confidence: null | number;
            evidence: null | string;
            /** Format: int32 */
            place: null | number;
        };
        DocumentDraftSplit: {
            categoryId: null | components["schemas"]["CategoryId"];
            amount: components["schemas"]["Money"];
            note: null | string;
            source: components["schemas"]["DecisionSource"];
            /** Format: double */
            confidence: null | number;
            evidence: null | string;
        };
        /** Format: uuid */
        DocumentId: string;
        DocumentItem: {
            description: string;
            /** Format: double */
            quantity: null | number;
            unitPrice: null | components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
            code?: null | string;
            at?: null | components["schemas"]["PageBox"];
        };
        DocumentItemRequest: {
            description: string;
            amount: components["schemas"]["Money"];
            /** Format: double */
            quantity?: null | number;
            /** Format: uuid */
            categoryId?: null | string;
            /** Format: int32 */
            place?: null | number;
        };
        /** @enum {string} */
        DocumentKind: "unknown" | "receipt" | "invoice" | "bill" | "payment" | "statement";
        DocumentListResponse: {
            items: components["schemas"]["DocumentResponse"][];
            next: null | components["schemas"]["DocumentId"];
        };
        /** @enum {string} */
        DocumentMethod: "none" | "eInvoice" | "code" | "text" | "ocr" | "ocrTwice" | "modelOnText" | "modelOnImage" | "largerModel";
        DocumentReading: {
            kind: components["schemas"]["DocumentKind"];
            method: components["schemas"]["DocumentMethod"];
            issuer?: null | components["schemas"]["FoundOfstring"];
            taxId?: null | components["schemas"]["FoundOfstring"];
            date?: null | components["schemas"]["FoundOfDateOnly"];
            dueDate?: null | components["schemas"]["FoundOfDateOnly"];
            total?: null | components["schemas"]["FoundOfMoney"];
            subtotal?: null | components["schemas"]["FoundOfMoney"];
            tax?: null | components["schemas"]["FoundOfMoney"];
            tip?: null | components["schemas"]["FoundOfMoney"];
            discount?: null | components["schemas"]["FoundOfMoney"];
            paymentMethod?: null | components["schemas"]["FoundOfstring"];
            uniqueId?: null | string;
            items?: components["schemas"]["DocumentItem"][];
            checks?: components["schemas"]["DocumentCheck"][];
            /** Format: int32 */
            pages?: number;
            codes?: string[];
            pageTexts?: string[];
            warnings?: string[];
            isProved?: boolean;
        };
        DocumentResponse: {
            id: components["schemas"]["DocumentId"];
            fileName: string;
            contentType: string;
            /** Format: int64 */
            size: number;
            /** Format: date-time */
            createdAt: string;
            status: components["schemas"]["DocumentStatus"];
            error: null | string;
            method: null | string;
            isProved: boolean;
            /** Format: date */
            date: null | string;
            amount: null | components["schemas"]["Money"];
            payee: null | string;
            accountId: null | components["schemas"]["AccountId"];
            transactionId: null | components["schemas"]["TransactionId"];
            changeSetId: null | components["schemas"]["ChangeSetId"];
            importId: null | components["schemas"]["ImportId"];
            /** Format: int32 */
            pages: number;
            hasFile: boolean;
            /** Format: int32 */
            milliseconds: null | number;
            /** Format: int32 */
            aiCalls: number;
            /** Format: int64 */
            aiCost: number;
        };
        DocumentSplitRequest: {
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            categoryId?: null | string;
            note?: null | string;
        };
        /** @enum {string} */
        DocumentStatus: "queued" | "reading" | "review" | "booked" | "statement" | "failed" | "deleted";
        DraftRuleRequest: {
            sentence: string;
        };
        DueBeforeResponse: {
            kind: components["schemas"]["ForecastEventKind"];
            /** Format: uuid */
            sourceId: string;
            name: string;
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
        };
        EditAccountRequest: {
            name?: null | string;
            type?: null | components["schemas"]["AccountType"];
            institution?: null | string;
            /** Format: int32 */
            closingDay?: null | number;
            /** Format: int32 */
            dueDay?: null | number;
            archived?: null | boolean;
            findsTransfers?: null | boolean;
            memberId?: null | components["schemas"]["UserId"];
            openingBalance?: null | components["schemas"]["Money"];
            currentBalance?: null | components["schemas"]["Money"];
            /** Format: date */
            currentBalanceDate?: null | string;
        };
        EditAiSettingsRequest: {
            consent?: null | boolean;
            enabled?: null | boolean;
            sendsPictures?: null | boolean;
            /** Format: int64 */
            monthlyCap?: null | number;
            /** Format: int64 */
            escalateFrom?: null | number;
        };
        EditCategoryRequest: {
            name?: null | string;
            parentId?: null | components["schemas"]["CategoryId"];
            colour?: null | string;
            icon?: null | string;
            hidden?: null | boolean;
        };
        EditContributionRequest: {
            amount?: null | components["schemas"]["Money"];
            /** Format: date */
            date?: null | string;
            note?: null | string;
        };
        EditDocumentRequest: {
            /** Format: uuid */
            accountId?: null | string;
            /** Format: date */
            date?: null | string;
            amount?: null | components["schemas"]["Money"];
            payee?: null | string;
            note?: null | string;
            splits?: null | components["schemas"]["DocumentSplitRequest"][];
            /** @description ISO 4217 code */
            currency?: null | string;
            tax?: null | components["schemas"]["Money"];
            tip?: null | components["schemas"]["Money"];
            discount?: null | components["schemas"]["Money"];
            items?: null | components["schemas"]["DocumentItemRequest"][];
        };
        EditGoalRequest: {
            name?: null | string;
            target?: null | components["schemas"]["Money"];
            /** Format: date */
            dueOn?: null | string;
            recurrence?: null | components["schemas"]["GoalRecurrence"];
            /** Format: int32 */
            priority?: null | number;
            colour?: null | string;
            icon?: null | string;
            note?: null | string;
            accountIds?: null | string[];
            incomeCategoryIds?: null | string[];
            /** Format: int32 */
            rateBasisPoints?: null | number;
            minimumPayment?: null | components["schemas"]["Money"];
        };
        EditMerchantRequest: {
            name?: null | string;
            add?: null | string[];
            remove?: null | string[];
        };
        EditOwnRateRequest: {
            /** Format: double */
            rate?: null | number;
            /** Format: date */
            date?: null | string;
            /** Format: date */
            lastDate?: null | string;
            ends?: null | boolean;
            note?: null | string;
        };
        EditRecurringRequest: {
            name?: null | string;
            kind?: null | components["schemas"]["SeriesKind"];
            categoryId?: null | components["schemas"]["CategoryId"];
            cadence?: null | components["schemas"]["Cadence"];
            /** Format: date */
            dueOn?: null | string;
            amount?: null | components["schemas"]["Money"];
            /** Format: date */
            endedOn?: null | string;
            decision?: null | components["schemas"]["SeriesDecision"];
        };
        EditRuleRequest: {
            name?: null | string;
            match?: null | components["schemas"]["RuleMatch"];
            conditions?: null | components["schemas"]["RuleCondition"][];
            categoryId?: null | components["schemas"]["CategoryId"];
            payee?: null | string;
            parts?: null | components["schemas"]["RulePartRequest"][];
            tags?: null | string[];
            note?: null | string;
            transfer?: null | boolean;
            ignore?: null | boolean;
            stop?: null | boolean;
            enabled?: null | boolean;
            /** Format: int32 */
            position?: null | number;
        };
        EditSavedReportRequest: {
            name?: null | string;
            parameters?: null | {
                [key: string]: string[];
            };
            shared?: null | boolean;
        };
        EditTransactionRequest: {
            accountId?: null | components["schemas"]["AccountId"];
            /** Format: date */
            date?: null | string;
            amount?: null | components["schemas"]["Money"];
            payee?: null | string;
            description?: null | string;
            note?: null | string;
            status?: null | components["schemas"]["TransactionStatus"];
            tags?: null | string[];
            splits?: null | components["schemas"]["SplitRequest"][];
            categoryId?: null | components["schemas"]["CategoryId"];
        };
        EditViewRequest: {
            name?: null | string;
            filter?: null | components["schemas"]["TransactionFilter"];
        };
        EnterRecurringRequest: {
            accountId: components["schemas"]["AccountId"];
            name: string;
            amount: components["schemas"]["Money"];
            cadence: components["schemas"]["Cadence"];
            /** Format: date */
            dueOn: string;
            kind?: null | components["schemas"]["SeriesKind"];
            /** Format: uuid */
            categoryId?: null | string;
            /** Format: uuid */
            transactionId?: null | string;
        };
        EnterTransactionRequest: {
            accountId: components["schemas"]["AccountId"];
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
            payee?: null | string;
            description?: null | string;
            status?: components["schemas"]["TransactionStatus"];
            note?: null | string;
            tags?: null | string[];
            /** Format: uuid */
            categoryId?: null | string;
            splits?: null | components["schemas"]["SplitRequest"][];
        };
        ExchangeRateResponse: {
            from: components["schemas"]["Currency"];
            to: components["schemas"]["Currency"];
            /** Format: double */
            rate: null | number;
            /** Format: date */
            date: null | string;
            source: null | components["schemas"]["RateSource"];
        };
        ExchangeRatesResponse: {
            /** Format: date */
            date: string;
            currency: components["schemas"]["Currency"];
            rates: components["schemas"]["ExchangeRateResponse"][];
            fetches: boolean;
            /** Format: date-time */
            fetchedAt: null | string;
            /** Format: date */
            publishedTo: string;
        };
        ExportRulesResponse: {
            /** Format: int32 */
            version: number;
            rules: components["schemas"]["FiledRule"][];
        };
        FiledCategory: {
            key?: null | string;
            name?: null | string;
            parent?: null | string;
            kind?: components["schemas"]["CategoryKind"];
        };
        FiledRule: {
            name: string;
            conditions: components["schemas"]["RuleCondition"][];
            match?: components["schemas"]["RuleMatch"];
            category?: null | components["schemas"]["FiledCategory"];
            payee?: null | string;
            parts?: null | components["schemas"]["FiledRulePart"][];
            tags?: null | string[];
            note?: null | string;
            /** @default false */
            transfer: boolean;
            /** @default false */
            ignore: boolean;
            /** @default true */
            stop: boolean;
            /** @default true */
            enabled: boolean;
        };
        FiledRulePart: {
            category?: null | components["schemas"]["FiledCategory"];
            /** Format: int32 */
            basisPoints?: null | number;
            amount?: null | components["schemas"]["Money"];
            note?: null | string;
        };
        FinancialReportAccount: {
            accountId: components["schemas"]["AccountId"];
            known: boolean;
            start: components["schemas"]["Money"];
            end: components["schemas"]["Money"];
            startConverted: null | components["schemas"]["Money"];
            endConverted: null | components["schemas"]["Money"];
        };
        FinancialReportBudget: {
            categoryId: components["schemas"]["CategoryId"];
            budgeted: components["schemas"]["Money"];
            spent: components["schemas"]["Money"];
            query: string;
        };
        FinancialReportCategory: {
            categoryId: null | components["schemas"]["CategoryId"];
            isIncome: boolean;
            total: components["schemas"]["Money"];
            /** Format: double */
            percent: null | number;
            /** Format: int32 */
            count: number;
        };
        FinancialReportGoal: {
            goalId: components["schemas"]["GoalId"];
            name: string;
            target: components["schemas"]["Money"];
            reached: components["schemas"]["Money"];
            /** Format: date */
            dueOn: null | string;
            /** Format: date */
            projectedOn: null | string;
            status: components["schemas"]["GoalStatus"];
            accountIds: string[];
        };
        FinancialReportMonth: {
            month: components["schemas"]["YearMonth"];
            income: components["schemas"]["Money"];
            spending: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        FinancialReportRecurring: {
            recurringId: components["schemas"]["RecurringId"];
            name: string;
            kind: components["schemas"]["SeriesKind"];
            cadence: components["schemas"]["Cadence"];
            amount: components["schemas"]["Money"];
            perYear: components["schemas"]["Money"];
            /** Format: date */
            nextDue: string;
        };
        FinancialReportResponse: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            currency: components["schemas"]["Currency"];
            /** Format: int32 */
            unknown: number;
            income: components["schemas"]["Money"];
            spending: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            months: components["schemas"]["FinancialReportMonth"][];
            categories: components["schemas"]["FinancialReportCategory"][];
            netWorthStart: components["schemas"]["Money"];
            netWorthEnd: components["schemas"]["Money"];
            /** Format: int32 */
            unknownAccounts: number;
            accounts: components["schemas"]["FinancialReportAccount"][];
            health: components["schemas"]["HealthScoreResponse"];
            budgets: components["schemas"]["FinancialReportBudget"][];
            goals: components["schemas"]["FinancialReportGoal"][];
            recurring: components["schemas"]["FinancialReportRecurring"][];
            insights: components["schemas"]["InsightResponse"][];
        };
        FindTransfersResponse: {
            changeSetId: null | components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            linked: number;
            /** Format: int32 */
            suggested: number;
        };
        /** @enum {string} */
        ForecastEventKind: "recurring" | "installment" | "cardBill" | "booked";
        ForecastEventResponse: {
            /** Format: date */
            date: string;
            kind: components["schemas"]["ForecastEventKind"];
            /** Format: uuid */
            sourceId: string;
            accountId: components["schemas"]["AccountId"];
            otherAccountId: null | components["schemas"]["AccountId"];
            name: string;
            amount: components["schemas"]["Money"];
        };
        ForecastPointResponse: {
            /** Format: date */
            date: string;
            expected: components["schemas"]["Money"];
            low: components["schemas"]["Money"];
            high: components["schemas"]["Money"];
        };
        ForecastResponse: {
            /** Format: date */
            today: string;
            accounts: components["schemas"]["AccountForecastResponse"][];
            totals: components["schemas"]["CurrencyForecastResponse"][];
            events: components["schemas"]["ForecastEventResponse"][];
        };
        FoundHouseholdRequest: {
            name: string;
            baseCurrency: components["schemas"]["Currency"];
            country?: null | string;
        };
        FoundOfDateOnly: {
            /** Format: date */
            value: string;
            /** Format: double */
            confidence: number;
            at?: null | components["schemas"]["PageBox"];
        };
        FoundOfMoney: {
            value: components["schemas"]["Money"];
            /** Format: double */
            confidence: number;
            at?: null | components["schemas"]["PageBox"];
        };
        FoundOfstring: {
            value: string;
            /** Format: double */
            confidence: number;
            at?: null | components["schemas"]["PageBox"];
        };
        /** @enum {string} */
        GoalHorizon: "open" | "shortTerm" | "mediumTerm" | "longTerm";
        /** Format: uuid */
        GoalId: string;
        /** @enum {string} */
        GoalKind: "saving" | "spending" | "debt";
        /** @enum {string} */
        GoalRecurrence: "oneTime" | "weekly" | "biweekly" | "monthly" | "quarterly" | "semiannual" | "yearly";
        GoalResponse: {
            id: components["schemas"]["GoalId"];
            kind: components["schemas"]["GoalKind"];
            name: string;
            target: components["schemas"]["Money"];
            reached: components["schemas"]["Money"];
            interest: components["schemas"]["Money"];
            remaining: components["schemas"]["Money"];
            /** Format: int32 */
            percent: number;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            firstDueOn: null | string;
            /** Format: date */
            dueOn: null | string;
            horizon: components["schemas"]["GoalHorizon"];
            recurrence: components["schemas"]["GoalRecurrence"];
            /** Format: int32 */
            round: number;
            /** Format: int32 */
            priority: number;
            colour: string;
            icon: string;
            note: null | string;
            accountIds: string[];
            incomeCategoryIds: string[];
            /** Format: int32 */
            rateBasisPoints: null | number;
            minimumPayment: null | components["schemas"]["Money"];
            pacePerMonth: null | components["schemas"]["Money"];
            requiredPerMonth: null | components["schemas"]["Money"];
            /** Format: date */
            projectedOn: null | string;
            status: components["schemas"]["GoalStatus"];
            /** Format: date */
            completedOn: null | string;
            version: string;
        };
        /** @enum {string} */
        GoalStatus: "unknown" | "onTrack" | "behind" | "overdue" | "reached" | "completed";
        GoalWhatIfResponse: {
            monthly: components["schemas"]["Money"];
            extra: components["schemas"]["Money"];
            /** Format: date */
            reachedOn: null | string;
            /** Format: date */
            withExtra: null | string;
            interest: null | components["schemas"]["Money"];
            interestWithExtra: null | components["schemas"]["Money"];
        };
        HealthAction: {
            kind: components["schemas"]["HealthActionKind"];
            amount: components["schemas"]["Money"];
            monthly: boolean;
            /** Format: double */
            gain: number;
            /** Format: double */
            score: number;
        };
        /** @enum {string} */
        HealthActionKind: "spendLess" | "buildReserve" | "lowerDebt" | "keepBudgets" | "catchUpGoals";
        HealthComponentResponse: {
            part: components["schemas"]["HealthPart"];
            /** Format: int32 */
            publishedWeight: number;
            /** Format: double */
            weight: number;
            /** Format: double */
            value: null | number;
            /** Format: double */
            points: null | number;
            gap: null | components["schemas"]["HealthGap"];
            above: null | components["schemas"]["Money"];
            below: null | components["schemas"]["Money"];
            corners: components["schemas"]["HealthCornerResponse"][];
        };
        HealthCornerResponse: {
            /** Format: double */
            value: number;
            /** Format: double */
            points: number;
        };
        /** @enum {string} */
        HealthGap: "tooFewMonths" | "noIncome" | "noSpending" | "noAccounts" | "noBudget" | "noGoals" | null;
        HealthHistoryResponse: {
            month: components["schemas"]["YearMonth"];
            /** Format: double */
            score: null | number;
        };
        /** @enum {string} */
        HealthPart: "savingsRate" | "spendingToIncome" | "emergencyMonths" | "debtService" | "budgetAdherence" | "goalProgress";
        HealthResponse: {
            status: components["schemas"]["HealthStatus"];
            database: components["schemas"]["DatabaseState"];
        };
        HealthScoreResponse: {
            /** Format: int32 */
            version: number;
            /** Format: double */
            score: null | number;
            currency: components["schemas"]["Currency"];
            from: null | components["schemas"]["YearMonth"];
            to: components["schemas"]["YearMonth"];
            /** Format: int32 */
            months: number;
            /** Format: int32 */
            unknown: number;
            components: components["schemas"]["HealthComponentResponse"][];
            actions: components["schemas"]["HealthAction"][];
            history: components["schemas"]["HealthHistoryResponse"][];
        };
        /** @enum {string} */
        HealthStatus: "healthy" | "unhealthy";
        /** Format: uuid */
        HouseholdId: string;
        HouseholdResponse: {
            id: components["schemas"]["HouseholdId"];
            name: string;
            role: components["schemas"]["Role"];
            baseCurrency: components["schemas"]["Currency"];
            country: null | string;
            isDemo: boolean;
            /** Format: int32 */
            changeMonths: null | number;
            /** Format: int32 */
            documentMonths: null | number;
        };
        /** Format: binary */
        IFormFile: string;
        IFormFileCollection: components["schemas"]["IFormFile"][];
        ImportAccountResponse: {
            text: string;
            name: string;
            type: components["schemas"]["AccountType"];
            currency: components["schemas"]["Currency"];
            accountId: null | components["schemas"]["AccountId"];
            /** Format: int32 */
            lines: number;
            total: components["schemas"]["Money"];
            opening: null | components["schemas"]["Money"];
            closing: null | components["schemas"]["Money"];
            /** Format: date */
            closingDate: null | string;
            balanceHolds: null | boolean;
            balanceKnown: boolean;
            currencyDiffers: boolean;
            /** @default false */
            closed: boolean;
        };
        ImportCategoryResponse: {
            text: string;
            /** Format: int32 */
            lines: number;
            categoryId: null | components["schemas"]["CategoryId"];
            /** @default false */
            created: boolean;
        };
        ImportDiagnosticResponse: {
            /** Format: int32 */
            line: null | number;
            code: string;
            message: string;
            severity: components["schemas"]["DiagnosticSeverity"];
        };
        /** Format: uuid */
        ImportId: string;
        ImportLineResponse: {
            /** Format: int32 */
            line: null | number;
            /** Format: int32 */
            ordinal: null | number;
            status: components["schemas"]["LineStatus"];
            account: null | string;
            /** Format: date */
            date: null | string;
            amount: null | components["schemas"]["Money"];
            description: null | string;
            payee: null | string;
            matchId: null | components["schemas"]["TransactionId"];
            reason: null | string;
            /** Format: double */
            score: null | number;
            decision: null | components["schemas"]["LineDecision"];
            categoryId: null | components["schemas"]["CategoryId"];
            source: null | components["schemas"]["DecisionSource"];
            /** Format: double */
            confidence: null | number;
            /** Format: uuid */
            ignoredBy?: null | string;
            category?: null | string;
        };
        ImportLinesResponse: {
            items: components["schemas"]["ImportLineResponse"][];
            next: null | string;
            /** Format: int32 */
            ignored?: null | number;
        };
        ImportListItem: {
            id: components["schemas"]["ImportId"];
            fileName: string;
            format: string;
            status: components["schemas"]["ImportStatus"];
            /** Format: date-time */
            createdAt: string;
            changeSetId: null | components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            rows: number;
        };
        ImportListResponse: {
            items: components["schemas"]["ImportListItem"][];
            next: null | components["schemas"]["ImportId"];
        };
        ImportResponse: {
            id: components["schemas"]["ImportId"];
            fileName: string;
            /** Format: int64 */
            size: number;
            format: string;
            status: components["schemas"]["ImportStatus"];
            /** Format: date-time */
            createdAt: string;
            changeSetId: null | components["schemas"]["ChangeSetId"];
            encoding: string;
            /** Format: int32 */
            new: number;
            /** Format: int32 */
            duplicates: number;
            /** Format: int32 */
            possible: number;
            /** Format: int32 */
            errors: number;
            /** Format: date */
            firstDay: null | string;
            /** Format: date */
            lastDay: null | string;
            accounts: components["schemas"]["ImportAccountResponse"][];
            categories: components["schemas"]["ImportCategoryResponse"][];
            diagnostics: components["schemas"]["ImportDiagnosticResponse"][];
            layout: null | components["schemas"]["CsvLayout"];
            dateOrder: null | components["schemas"]["DateOrder"];
        };
        ImportRulesRequest: {
            /** Format: int32 */
            version: number;
            rules: components["schemas"]["FiledRule"][];
            /** @default false */
            createCategories: boolean;
        };
        ImportRulesResponse: {
            /** Format: int32 */
            imported: number;
            /** Format: int32 */
            already: number;
            problems: components["schemas"]["RuleImportProblem"][];
        };
        /** @enum {string} */
        ImportStatus: "preview" | "committed" | "undone";
        InsightFact: {
            name: string;
            money?: null | components["schemas"]["Money"];
            /** Format: date */
            day?: null | string;
            /** @description Month, YYYY-MM */
            month?: null | string;
            /** Format: int64 */
            count?: null | number;
            /** Format: double */
            percent?: null | number;
            text?: null | string;
            /** Format: uuid */
            categoryId?: null | string;
            /** Format: uuid */
            accountId?: null | string;
            /** @default false */
            isEstimate: boolean;
        };
        InsightFeedResponse: {
            items: components["schemas"]["InsightResponse"][];
            next: null | string;
            /** Format: date-time */
            computedAt: string;
        };
        /** Format: uuid */
        InsightId: string;
        /** @enum {string} */
        InsightKind: "unusualSpending" | "categoryDrift" | "priceRise" | "idleCash" | "cashFlowWarning" | "budgetPace" | "goalAtRisk" | "duplicateCharge" | "newMerchant" | "feeWatch" | "incomeChange" | "currencyExposure";
        InsightResponse: {
            id: components["schemas"]["InsightId"];
            kind: components["schemas"]["InsightKind"];
            stake: components["schemas"]["Money"];
            baseStake: null | components["schemas"]["Money"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            facts: components["schemas"]["InsightFact"][];
            rows: null | components["schemas"]["InsightRowsResponse"];
            wording: null | string;
            dismissed: boolean;
        };
        InsightRowsResponse: {
            id: string[];
            accountId: string[];
            categoryId: null | components["schemas"]["CategoryId"];
            /** Format: date */
            from: null | string;
            /** Format: date */
            to: null | string;
            currency: null | components["schemas"]["Currency"];
            transfer: null | boolean;
        };
        InstallmentListResponse: {
            items: components["schemas"]["InstallmentPlanResponse"][];
            next: null | string;
            totals: components["schemas"]["InstallmentTotalResponse"][];
        };
        InstallmentPartResponse: {
            transactionId: components["schemas"]["TransactionId"];
            /** Format: int32 */
            number: number;
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
        };
        InstallmentPlanResponse: {
            id: components["schemas"]["TransactionId"];
            accountId: components["schemas"]["AccountId"];
            payee: null | string;
            description: string;
            /** Format: int32 */
            count: number;
            /** Format: int32 */
            paid: number;
            /** Format: int32 */
            remaining: number;
            part: components["schemas"]["Money"];
            remainingDebt: components["schemas"]["Money"];
            /** Format: date */
            nextDate: null | string;
            finished: boolean;
            cancelled: boolean;
            parts: components["schemas"]["InstallmentPartResponse"][];
        };
        InstallmentTotalResponse: {
            currency: components["schemas"]["Currency"];
            /** Format: int32 */
            open: number;
            remainingDebt: components["schemas"]["Money"];
        };
        JoinMerchantsRequest: {
            ids: string[];
        };
        JsonElement: unknown;
        LargestMovement: {
            id: components["schemas"]["TransactionId"];
            /** Format: date */
            date: string;
            payee: string;
            amount: components["schemas"]["Money"];
        };
        /** @enum {string} */
        LineDecision: "new" | "duplicate" | "skip";
        /** @enum {string} */
        LineStatus: "new" | "duplicate" | "possible" | "error";
        LinkTransferRequest: {
            fromTransactionId: components["schemas"]["TransactionId"];
            toTransactionId: components["schemas"]["TransactionId"];
        };
        LiveResponse: {
            status: components["schemas"]["HealthStatus"];
        };
        LoginRequest: {
            email: string;
            password: string;
            code?: null | string;
        };
        /** @enum {string} */
        MatchKind: "duplicate" | "transfer";
        MeResponse: {
            user: components["schemas"]["MyProfile"];
            households: components["schemas"]["MyHousehold"][];
        };
        MemberResponse: {
            userId: components["schemas"]["UserId"];
            displayName: string;
            email: null | string;
            role: components["schemas"]["Role"];
        };
        MerchantBankText: {
            key: string;
            /** Format: int32 */
            count: number;
        };
        /** Format: uuid */
        MerchantId: string;
        MerchantResponse: {
            id: components["schemas"]["MerchantId"];
            name: string;
            texts: components["schemas"]["MerchantBankText"][];
            /** Format: int32 */
            count: number;
        };
        MergeTransactionRequest: {
            intoId: components["schemas"]["TransactionId"];
        };
        /** @description Whole minor units of one currency; money out is negative. */
        Money: {
            /** Format: int64 */
            minorUnits: number;
            currency: components["schemas"]["Currency"];
        };
        /** @enum {string} */
        MoneyFlow: "income" | "spending";
        MoveBudgetMoneyRequest: {
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            from?: null | string;
            /** Format: uuid */
            to?: null | string;
        };
        MyHousehold: {
            id: components["schemas"]["HouseholdId"];
            name: string;
            role: components["schemas"]["Role"];
            baseCurrency: components["schemas"]["Currency"];
            country: null | string;
            isDemo: boolean;
            /** Format: int32 */
            changeMonths: null | number;
        };
        MyProfile: {
            id: components["schemas"]["UserId"];
            email: null | string;
            displayName: string;
            locale: string;
            isDemo: boolean;
        };
        NameMerchantRequest: {
            name: string;
            transactionId: components["schemas"]["TransactionId"];
        };
        NetWorthAccount: {
            accountId: components["schemas"]["AccountId"];
            currency: components["schemas"]["Currency"];
            balanceKnown: boolean;
            months: components["schemas"]["AccountMonthEnd"][];
        };
        NetWorthMonth: {
            month: components["schemas"]["YearMonth"];
            /** Format: date */
            day: string;
            totals: components["schemas"]["Money"][];
            converted: null | components["schemas"]["Money"];
            moved: null | components["schemas"]["Money"];
            gain: null | components["schemas"]["Money"];
            /** Format: int32 */
            unknown: number;
            query: string;
        };
        NetWorthResponse: {
            currency: null | components["schemas"]["Currency"];
            /** Format: date */
            rateDate: null | string;
            months: components["schemas"]["NetWorthMonth"][];
            accounts: components["schemas"]["NetWorthAccount"][];
        };
        NewImportAccount: {
            name?: null | string;
            type?: null | components["schemas"]["AccountType"];
        };
        OccurrenceResponse: {
            /** Format: date */
            due: string;
            state: components["schemas"]["OccurrenceState"];
            expected: components["schemas"]["Money"];
            transactionId: null | components["schemas"]["TransactionId"];
            /** Format: date */
            date: null | string;
            amount: null | components["schemas"]["Money"];
        };
        /** @enum {string} */
        OccurrenceState: "paid" | "late" | "missed" | "due";
        OpenAccountRequest: {
            name: string;
            type: components["schemas"]["AccountType"];
            currency: components["schemas"]["Currency"];
            openingBalance?: null | components["schemas"]["Money"];
            currentBalance?: null | components["schemas"]["Money"];
            /** Format: date */
            currentBalanceDate?: null | string;
            institution?: null | string;
            /** Format: int32 */
            closingDay?: null | number;
            /** Format: int32 */
            dueDay?: null | number;
        };
        OpenRowResponse: {
            id: components["schemas"]["TransactionId"];
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
            payee: null | string;
            description: string;
            status: components["schemas"]["TransactionStatus"];
        };
        OpenSumResponse: {
            /** Format: int32 */
            count: number;
            total: components["schemas"]["Money"];
        };
        OrderRulesRequest: {
            ids: string[];
        };
        /** Format: uuid */
        OwnRateId: string;
        OwnRateResponse: {
            id: components["schemas"]["OwnRateId"];
            from: components["schemas"]["Currency"];
            to: components["schemas"]["Currency"];
            /** Format: double */
            rate: number;
            /** Format: date */
            date: string;
            /** Format: date */
            lastDate: null | string;
            note: null | string;
            version: string;
        };
        PageBox: {
            /** Format: int32 */
            page: number;
            /** Format: double */
            left: number;
            /** Format: double */
            top: number;
            /** Format: double */
            width: number;
            /** Format: double */
            height: number;
        };
        PageOfAccountResponse: {
            items: components["schemas"]["AccountResponse"][];
            next?: null | string;
        };
        PageOfBankTextResponse: {
            items: components["schemas"]["BankTextResponse"][];
            next?: null | string;
        };
        PageOfBillResponse: {
            items: components["schemas"]["BillResponse"][];
            next?: null | string;
        };
        PageOfBudgetResponse: {
            items: components["schemas"]["BudgetResponse"][];
            next?: null | string;
        };
        PageOfCategoryResponse: {
            items: components["schemas"]["CategoryResponse"][];
            next?: null | string;
        };
        PageOfContributionResponse: {
            items: components["schemas"]["ContributionResponse"][];
            next?: null | string;
        };
        PageOfGoalResponse: {
            items: components["schemas"]["GoalResponse"][];
            next?: null | string;
        };
        PageOfMerchantResponse: {
            items: components["schemas"]["MerchantResponse"][];
            next?: null | string;
        };
        PageOfOwnRateResponse: {
            items: components["schemas"]["OwnRateResponse"][];
            next?: null | string;
        };
        PageOfRuleResponse: {
            items: components["schemas"]["RuleResponse"][];
            next?: null | string;
        };
        PageOfSavedReportResponse: {
            items: components["schemas"]["SavedReportResponse"][];
            next?: null | string;
        };
        PageOfSavedViewResponse: {
            items: components["schemas"]["SavedViewResponse"][];
            next?: null | string;
        };
        PageOfTransactionResponse: {
            items: components["schemas"]["TransactionResponse"][];
            next?: null | string;
        };
        PriceChangeResponse: {
            from: components["schemas"]["Money"];
            to: components["schemas"]["Money"];
            /** Format: date */
            since: string;
            rises: boolean;
        };
        Problem: {
            /** Format: int32 */
            status: number;
            title: string;
            /** @description Stable, for the client to translate */
            code: string;
            /** @description The same as X-Request-Id */
            traceId: string;
            /** @description Where the body is malformed */
            path?: string;
            /** @description With 412: the last change of the row, as far as it is recorded */
            change?: Record<string, never>;
            errors?: {
                [key: string]: string[];
            };
        };
        QualityReport: {
            /** Format: int32 */
            count: number;
            /** Format: double */
            accuracy: null | number;
            /** Format: int32 */
            sure: number;
            /** Format: double */
            sureRight: null | number;
            /** Format: int32 */
            applied: number;
            /** Format: double */
            coverage: null | number;
            /** Format: double */
            precision: null | number;
            /** Format: double */
            precisionLow: null | number;
            /** Format: double */
            calibrationError: null | number;
        };
        QualityResponse: {
            /** Format: double */
            threshold: number;
            /** Format: double */
            sharedThreshold: number;
            /** Format: int32 */
            remembered: number;
            /** Format: int32 */
            corrected: number;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            filed: number;
            /** Format: int32 */
            byPerson: number;
            all: components["schemas"]["QualityReport"];
            tiers: components["schemas"]["TierQuality"][];
            bands: components["schemas"]["ConfidenceBand"][];
        };
        /** @enum {string} */
        RateSource: "ecb" | "frankfurter" | "own";
        ReconcileAccountRequest: {
            /** Format: date */
            date: string;
            balance: components["schemas"]["Money"];
            except?: null | string[];
            also?: null | string[];
        };
        ReconcileAccountResponse: {
            changeSetId: components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            reconciled: number;
        };
        ReconciledResponse: {
            /** Format: date */
            date: string;
            balance: components["schemas"]["Money"];
            /** Format: date-time */
            finishedAt: string;
        };
        ReconciliationResponse: {
            /** Format: date */
            date: string;
            statement: null | components["schemas"]["StatedBalanceResponse"];
            settled: components["schemas"]["Money"];
            rows: components["schemas"]["OpenRowResponse"][];
            earlier: null | components["schemas"]["OpenSumResponse"];
            balanceKnown: boolean;
            last: null | components["schemas"]["ReconciledResponse"];
        };
        RecurringCalendarResponse: {
            /** Format: date */
            today: string;
            month: components["schemas"]["YearMonth"];
            entries: components["schemas"]["CalendarEntryResponse"][];
        };
        RecurringDetailResponse: {
            series: components["schemas"]["RecurringResponse"];
            occurrences: components["schemas"]["OccurrenceResponse"][];
            priceChanges: components["schemas"]["PriceChangeResponse"][];
        };
        /** Format: uuid */
        RecurringId: string;
        RecurringListResponse: {
            items: components["schemas"]["RecurringResponse"][];
            totals: components["schemas"]["RecurringTotalResponse"][];
            searching: boolean;
        };
        RecurringResponse: {
            id: components["schemas"]["RecurringId"];
            accountId: components["schemas"]["AccountId"];
            otherAccountId: null | components["schemas"]["AccountId"];
            name: string;
            kind: components["schemas"]["SeriesKind"];
            categoryId: null | components["schemas"]["CategoryId"];
            cadence: components["schemas"]["Cadence"];
            amount: components["schemas"]["Money"];
            varies: boolean;
            least: components["schemas"]["Money"];
            most: components["schemas"]["Money"];
            perMonth: components["schemas"]["Money"];
            perYear: components["schemas"]["Money"];
            status: components["schemas"]["SeriesStatus"];
            /** Format: date */
            nextDue: null | string;
            missed: string[];
            decision: components["schemas"]["SeriesDecision"];
            stated: boolean;
            /** Format: date */
            endedOn: null | string;
            /** Format: double */
            confidence: null | number;
            /** Format: int32 */
            count: number;
            /** Format: date */
            firstSeen: null | string;
            /** Format: date */
            lastSeen: null | string;
            priceChange: null | components["schemas"]["PriceChangeResponse"];
            doubledBy: string[];
            doubledNeed: null | string;
            version: string;
        };
        RecurringTotalResponse: {
            kind: components["schemas"]["SeriesKind"];
            /** Format: int32 */
            count: number;
            perMonth: components["schemas"]["Money"];
            perYear: components["schemas"]["Money"];
        };
        RegisterRequest: {
            email: string;
            password: string;
            displayName: string;
            locale?: null | string;
            /** @description ISO 4217 code */
            baseCurrency?: null | string;
            country?: null | string;
        };
        RegisterResponse: {
            userId: components["schemas"]["UserId"];
            householdId: components["schemas"]["HouseholdId"];
        };
        /** @enum {string} */
        Registration: "open" | "first-user" | "closed";
        ReportRate: {
            from: components["schemas"]["Currency"];
            to: components["schemas"]["Currency"];
            /** Format: date */
            firstDate: string;
            /** Format: date */
            date: string;
            source: components["schemas"]["RateSource"];
        };
        ReportResponse: {
            rows: components["schemas"]["ReportRow"][];
            rates: components["schemas"]["ReportRate"][];
            /** Format: int32 */
            unknown: number;
            balances?: null | components["schemas"]["AccountBalance"][];
        };
        ReportRow: {
            month: null | components["schemas"]["YearMonth"];
            categoryId: null | components["schemas"]["CategoryId"];
            accountId: null | components["schemas"]["AccountId"];
            currency: components["schemas"]["Currency"];
            inflow: components["schemas"]["Money"];
            outflow: components["schemas"]["Money"];
            income: components["schemas"]["Money"];
            spending: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            /** Format: int32 */
            count: number;
            query: string;
            /** Format: date */
            day?: null | string;
            memberId?: null | components["schemas"]["UserId"];
            name?: null | string;
        };
        RestoreLedgerResponse: {
            changeSetId: components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            accounts: number;
            /** Format: int32 */
            categories: number;
            /** Format: int32 */
            rules: number;
            /** Format: int32 */
            transactions: number;
            /** Format: int32 */
            transfers: number;
        };
        ReviewCounts: {
            /** Format: int32 */
            category: number;
            /** Format: int32 */
            duplicate: number;
            /** Format: int32 */
            transfer: number;
        };
        ReviewGroup: {
            question: components["schemas"]["ReviewQuestion"];
            /** Format: int32 */
            count: number;
            totals: components["schemas"]["Money"][];
            newest: components["schemas"]["ReviewTransaction"];
            suggestion: null | components["schemas"]["ReviewSuggestion"];
        };
        ReviewItem: {
            kind: components["schemas"]["ReviewKind"];
            transaction: components["schemas"]["ReviewTransaction"];
            other: null | components["schemas"]["ReviewTransaction"];
            /** Format: double */
            score: null | number;
            reason: null | string;
        };
        /** @enum {string} */
        ReviewKind: "category" | "duplicate" | "transfer";
        ReviewQuestion: {
            merchantKey: string;
            income: boolean;
            description?: null | string;
        };
        ReviewResponse: {
            items: components["schemas"]["ReviewItem"][];
            counts: components["schemas"]["ReviewCounts"];
        };
        ReviewSuggestion: {
            categoryId: components["schemas"]["CategoryId"];
            source: components["schemas"]["DecisionSource"];
            /** Format: double */
            confidence: number;
            evidence: string;
            applied: boolean;
        };
        ReviewTransaction: {
            id: components["schemas"]["TransactionId"];
            accountId: components["schemas"]["AccountId"];
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
            payee: null | string;
            description: string;
            status: components["schemas"]["TransactionStatus"];
            categoryId: null | components["schemas"]["CategoryId"];
            /** Format: double */
            confidence: null | number;
        };
        /** @enum {string} */
        Role: "viewer" | "editor" | "owner";
        RuleCondition: {
            field: components["schemas"]["RuleField"];
            operator: components["schemas"]["RuleOperator"];
            value: string;
            upperValue?: null | string;
            /** @default false */
            not: boolean;
        };
        RuleConflict: {
            ruleId: components["schemas"]["RuleId"];
            name: string;
            /** Format: int32 */
            rows: number;
            comesFirst: boolean;
        };
        RuleDraftResponse: {
            rule: components["schemas"]["RuleRequest"];
            /** Format: int32 */
            count: number;
            notUnderstood: string[];
        };
        /** @enum {string} */
        RuleEffect: "changes" | "kept" | "outranked" | "same";
        /** @enum {string} */
        RuleField: "payee" | "text" | "amount" | "account" | "note" | "date" | "dayOfMonth" | "direction" | "installment" | "source" | "currency";
        /** Format: uuid */
        RuleId: string;
        RuleImportProblem: {
            /** Format: int32 */
            number: number;
            name: string;
            code: string;
            detail: null | string;
        };
        /** @enum {string} */
        RuleMatch: "all" | "any";
        /** @enum {string} */
        RuleOperator: "contains" | "equals" | "regex" | "between" | "atLeast" | "atMost";
        RulePart: {
            /** Format: uuid */
            categoryId?: null | string;
            /** Format: int32 */
            basisPoints?: null | number;
            amount?: null | components["schemas"]["Money"];
            note?: null | string;
        };
        RulePartRequest: {
            /** Format: uuid */
            categoryId?: null | string;
            /** Format: int32 */
            basisPoints?: null | number;
            amount?: null | components["schemas"]["Money"];
            note?: null | string;
        };
        RulePreviewResponse: {
            /** Format: int32 */
            count: null | number;
            /** Format: int32 */
            kept: null | number;
            /** Format: int32 */
            outranked: null | number;
            /** Format: int32 */
            same: null | number;
            conflicts: null | components["schemas"]["RuleConflict"][];
            rows: components["schemas"]["RulePreviewRow"][];
            next: null | string;
            timedOut: boolean;
        };
        RulePreviewRow: {
            transactionId: components["schemas"]["TransactionId"];
            accountId: components["schemas"]["AccountId"];
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
            description: string;
            effect: components["schemas"]["RuleEffect"];
            reason: null | components["schemas"]["RuleReason"];
            before: components["schemas"]["RuleRowState"];
            after: components["schemas"]["RuleRowState"];
            conflicts: string[];
        };
        /** @enum {string} */
        RuleReason: "person" | "reconciled" | "partsDoNotFit" | "noCounterpart" | "onlyNew" | null;
        RuleRequest: {
            name: string;
            conditions: components["schemas"]["RuleCondition"][];
            /** Format: uuid */
            categoryId?: null | string;
            payee?: null | string;
            match?: components["schemas"]["RuleMatch"];
            parts?: null | components["schemas"]["RulePartRequest"][];
            tags?: null | string[];
            note?: null | string;
            /** @default false */
            transfer: boolean;
            /** @default false */
            ignore: boolean;
            /** @default true */
            stop: boolean;
            /** @default true */
            enabled: boolean;
        };
        RuleResponse: {
            id: components["schemas"]["RuleId"];
            name: string;
            /** Format: int32 */
            position: number;
            enabled: boolean;
            match: components["schemas"]["RuleMatch"];
            conditions: components["schemas"]["RuleCondition"][];
            categoryId: null | components["schemas"]["CategoryId"];
            payee: null | string;
            parts: components["schemas"]["RulePart"][];
            tags: string[];
            note: null | string;
            transfer: boolean;
            ignore: boolean;
            stop: boolean;
            /** Format: int32 */
            hits?: null | number;
            /** Format: date */
            lastHit?: null | string;
            version: string;
        };
        RuleRowPart: {
            categoryId: null | components["schemas"]["CategoryId"];
            amount: components["schemas"]["Money"];
            note: null | string;
        };
        RuleRowState: {
            parts: components["schemas"]["RuleRowPart"][];
            payee: null | string;
            note: null | string;
            tags: string[];
            transfer: boolean;
        };
        RuleSuggestionResponse: {
            rule: components["schemas"]["RuleRequest"];
            /** Format: int32 */
            count: number;
        };
        SafeToSpendListResponse: {
            /** Format: date */
            today: string;
            items: components["schemas"]["SafeToSpendResponse"][];
        };
        SafeToSpendResponse: {
            currency: components["schemas"]["Currency"];
            /** Format: date */
            until: string;
            incomeKnown: boolean;
            balance: components["schemas"]["Money"];
            dueTotal: components["schemas"]["Money"];
            due: components["schemas"]["DueBeforeResponse"][];
            uncertain: components["schemas"]["Money"];
            goals: components["schemas"]["Money"];
            envelopes: components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
            perDay: components["schemas"]["Money"];
        };
        SankeyBand: {
            categoryId: null | components["schemas"]["CategoryId"];
            flow: components["schemas"]["MoneyFlow"];
            amount: components["schemas"]["Money"];
            query: string;
        };
        SankeyFlows: {
            currency: components["schemas"]["Currency"];
            sources: components["schemas"]["SankeyBand"][];
            uses: components["schemas"]["SankeyBand"][];
            saved: components["schemas"]["Money"];
            drawn: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        SankeyResponse: {
            flows: components["schemas"]["SankeyFlows"][];
            rates: components["schemas"]["ReportRate"][];
            /** Format: int32 */
            unknown: number;
        };
        SaveReportRequest: {
            name: string;
            parameters: {
                [key: string]: string[];
            };
            /** @default false */
            shared: boolean;
        };
        SaveViewRequest: {
            name: string;
            filter: components["schemas"]["TransactionFilter"];
        };
        SavedReportResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            parameters: {
                [key: string]: string[];
            };
            shared: boolean;
        };
        SavedViewResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            filter: components["schemas"]["TransactionFilter"];
        };
        ScanCodeRequest: {
            text: string;
        };
        SearchRecurringResponse: {
            /** Format: int32 */
            new: number;
        };
        /** @enum {string} */
        SeriesDecision: "none" | "confirmed" | "dismissed";
        /** @enum {string} */
        SeriesKind: "bill" | "subscription" | "income" | "transfer" | "loan";
        /** @enum {string} */
        SeriesStatus: "active" | "missed" | "ended";
        SessionResponse: {
            /** Format: uuid */
            id: string;
            userAgent: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string;
            current: boolean;
        };
        SetBudgetLineRequest: {
            rollover: null | boolean;
            carriesOverspending: null | boolean;
            /** @default false */
            wholeGroup: boolean;
            template?: null | components["schemas"]["BudgetTemplateBody"];
        };
        SetBudgetRequest: {
            style?: null | components["schemas"]["BudgetStyle"];
            /** @description ISO 4217 code */
            currency?: null | string;
            /** @description Month, YYYY-MM */
            start?: null | string;
            opening?: null | components["schemas"]["Money"];
            accountIds?: null | string[];
        };
        ShownBalance: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            date?: null | string;
        };
        SimilarTransactionsResponse: {
            /** Format: int32 */
            count: number;
        };
        /** Format: uuid */
        SplitId: string;
        SplitRequest: {
            amount: components["schemas"]["Money"];
            /** Format: uuid */
            categoryId?: null | string;
            note?: null | string;
        };
        SplitResponse: {
            id: components["schemas"]["SplitId"];
            categoryId: null | components["schemas"]["CategoryId"];
            amount: components["schemas"]["Money"];
            note: null | string;
            source: components["schemas"]["DecisionSource"];
            /** Format: double */
            confidence: null | number;
            evidence: null | string;
        };
        StatedBalanceResponse: {
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
        };
        /** Format: binary */
        Stream: string;
        TierQuality: {
            tier: components["schemas"]["DecisionSource"];
            /** Format: int32 */
            filed: number;
            report: components["schemas"]["QualityReport"];
        };
        TransactionChange: {
            changeSetId: components["schemas"]["ChangeSetId"];
            kind: components["schemas"]["ChangeKind"];
            label: string;
            subject: null | string;
            actor: null | string;
            /** Format: date-time */
            at: string;
            fields: components["schemas"]["TransactionChangedField"][];
        };
        TransactionChangedField: {
            entity: string;
            field: string;
            before: components["schemas"]["JsonElement"];
            after: components["schemas"]["JsonElement"];
        };
        TransactionDetailResponse: {
            bank: null | components["schemas"]["BankFactsResponse"];
            sources: components["schemas"]["TransactionSourceResponse"][];
            counterpart: null | components["schemas"]["TransactionResponse"];
            createdIn: components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            merged: number;
        };
        TransactionExplanationResponse: {
            merchantKey: string;
            bankText: null | string;
            decisions: components["schemas"]["DecisionExplanation"][];
            changes: components["schemas"]["TransactionChange"][];
        };
        TransactionFilter: {
            id?: null | string[];
            accountId?: null | string[];
            categoryId?: null | string;
            /** Format: date */
            from?: null | string;
            /** Format: date */
            to?: null | string;
            /** Format: int64 */
            min?: null | number;
            /** Format: int64 */
            max?: null | number;
            currency?: null | string;
            q?: null | string;
            status?: null | string;
            source?: null | string;
            needsReview?: null | boolean;
            transfer?: null | boolean;
            exact?: null | boolean;
            flow?: null | string;
            tag?: null | string[];
            untagged?: null | boolean;
            merchant?: null | string;
            memberId?: null | string[];
        };
        /** Format: uuid */
        TransactionId: string;
        TransactionListResponse: {
            items: components["schemas"]["TransactionResponse"][];
            next: null | string;
            totals: null | components["schemas"]["TransactionTotalsResponse"];
        };
        TransactionResponse: {
            id: components["schemas"]["TransactionId"];
            accountId: components["schemas"]["AccountId"];
            /** Format: date */
            date: string;
            amount: components["schemas"]["Money"];
            payee: null | string;
            payeeSource: components["schemas"]["DecisionSource"];
            description: string;
            note: null | string;
            status: components["schemas"]["TransactionStatus"];
            splits: components["schemas"]["SplitResponse"][];
            transferId: null | components["schemas"]["TransferId"];
            tags: string[];
            needsReview: boolean;
            /** Format: int32 */
            installmentNumber: null | number;
            /** Format: int32 */
            installmentCount: null | number;
            detail?: null | components["schemas"]["TransactionDetailResponse"];
            similar?: null | components["schemas"]["SimilarTransactionsResponse"];
            balance?: null | components["schemas"]["Money"];
            version: string;
        };
        TransactionSourceResponse: {
            importId: components["schemas"]["ImportId"];
            fileName: string;
            /** Format: int32 */
            line: number;
            sourceId: null | string;
            withdrawn: boolean;
        };
        /** @enum {string} */
        TransactionStatus: "pending" | "booked" | "reconciled";
        TransactionSumResponse: {
            currency: components["schemas"]["Currency"];
            inflow: components["schemas"]["Money"];
            outflow: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        TransactionTotalsResponse: {
            /** Format: int32 */
            count: number;
            sums: components["schemas"]["TransactionSumResponse"][];
        };
        /** Format: uuid */
        TransferId: null | string;
        TransferResponse: {
            id: components["schemas"]["TransferId"];
            fromTransactionId: components["schemas"]["TransactionId"];
            toTransactionId: components["schemas"]["TransactionId"];
        };
        UndoConflict: {
            entity: string;
            /** Format: uuid */
            entityId: string;
            field: string;
        };
        UndoResponse: {
            changeSetId: components["schemas"]["ChangeSetId"];
            /** Format: int32 */
            rows: number;
            conflicts: components["schemas"]["UndoConflict"][];
        };
        UpdateHouseholdRequest: {
            name?: null | string;
            country?: null | string;
            /** @description ISO 4217 code */
            baseCurrency?: null | string;
            /** Format: int32 */
            changeMonths?: null | number;
            /** Format: int32 */
            documentMonths?: null | number;
        };
        UpdateMeRequest: {
            displayName?: null | string;
            locale?: null | string;
        };
        UploadedDocument: {
            fileName: string;
            document: null | components["schemas"]["DocumentResponse"];
            existed: boolean;
            error?: null | string;
        };
        UploadedDocumentsResponse: {
            items: components["schemas"]["UploadedDocument"][];
        };
        /** Format: uuid */
        UserId: string;
        /** @description Month, YYYY-MM */
        YearMonth: string;
        YearReviewResponse: {
            /** Format: int32 */
            year: number;
            total: components["schemas"]["ReportRow"][];
            before: components["schemas"]["ReportRow"][];
            months: components["schemas"]["ReportRow"][];
            categories: components["schemas"]["ReportRow"][];
            merchants: components["schemas"]["ReportRow"][];
            largest: components["schemas"]["LargestMovement"][];
            /** Format: int32 */
            spendingDays: number;
            /** Format: int32 */
            freeDays: number;
            /** Format: int32 */
            longestFreeDays: number;
            rates: components["schemas"]["ReportRate"][];
            /** Format: int32 */
            unknown: number;
        };
    };
    responses: {
        /** @description Too many requests */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description Of this request, as it stands in the log; a sane one that was sent is kept */
        "X-Request-Id": string;
        /** @description The row's version, to send back as If-Match */
        ETag: string;
        /** @description The change-set to undo the write by; absent when nothing changed */
        "X-Change-Set-Id": string;
        /** @description Seconds */
        "Retry-After": number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAccountResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAccountRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteAccount: {
        parameters: {
            query?: {
                withTransactions?: boolean;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editAccount: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAccountRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccountBills: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBillResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReconciliation: {
        parameters: {
            query?: {
                date?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainDifference: {
        parameters: {
            query: {
                date: string;
                difference: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferenceResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcileAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconcileAccountRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcileAccountResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAiCalls: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiCallListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    purgeAiCalls: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportAiCalls: {
        parameters: {
            query?: {
                format?: components["schemas"]["AiCallFormat"];
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Stream"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAiCosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiCostsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAiRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiPreviewResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAiRuns: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiRunListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startAiRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiRunResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAiSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiSettingsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editAiSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAiSettingsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AiSettingsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startDemo: {
        parameters: {
            query?: {
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateMeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthOptionsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokenResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"][];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBills: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBudgets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBudgetResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBudgetLine: {
        parameters: {
            query?: {
                memberId?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                categoryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetBudgetLineRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBudget: {
        parameters: {
            query?: {
                memberId?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetBudgetRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBudgetMonth: {
        parameters: {
            query?: {
                memberId?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetMonthResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignBudgetMonth: {
        parameters: {
            query?: {
                memberId?: string;
            };
            header?: {
                "If-Match"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignBudgetMonthRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetMonthResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyBudgetMonth: {
        parameters: {
            query?: {
                memberId?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyBudgetMonthRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetMonthResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveBudgetMoney: {
        parameters: {
            query?: {
                memberId?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveBudgetMoneyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetMonthResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyBudgetTemplates: {
        parameters: {
            query?: {
                memberId?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyBudgetTemplatesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetMonthResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCategoryResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCategoryRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCategory: {
        parameters: {
            query?: {
                moveTo?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editCategory: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCategoryRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    backTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackTestResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuality: {
        parameters: {
            query?: {
                months?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QualityResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChangeSets: {
        parameters: {
            query?: {
                kind?: components["schemas"]["ChangeKind"];
                actor?: components["schemas"]["UserId"];
                accountId?: components["schemas"]["AccountId"];
                since?: string;
                until?: string;
                undone?: boolean;
                q?: string;
                label?: string[];
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeSetListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChangeSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeSetDetailResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redoChangeSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoChangeSet: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                status?: string[];
                transactionId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadDocuments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: components["schemas"]["IFormFileCollection"];
                };
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedDocumentsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archiveDocuments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": components["schemas"]["Stream"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scanCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScanCodeRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedDocument"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatementCoverage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamDocumentEvents: {
        parameters: {
            query?: {
                seconds?: number;
            };
            header?: {
                "Last-Event-ID"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["DocumentResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDetailResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteDocument: {
        parameters: {
            query?: {
                forGood?: boolean;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditDocumentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDetailResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDocumentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmDocumentResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Stream"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPage: {
        parameters: {
            query?: {
                width?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": components["schemas"]["Stream"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentThumbnail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": components["schemas"]["Stream"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExchangeRates: {
        parameters: {
            query?: {
                date?: string;
                currency?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeRatesResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnRates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfOwnRateResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addOwnRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOwnRateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRateResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteOwnRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editOwnRate: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditOwnRateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRateResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreLedger: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: components["schemas"]["IFormFile"];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoreLedgerResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportLedger: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                accountId?: string[];
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                format: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Stream"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFinancialReport: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                currency?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinancialReportResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getForecast: {
        parameters: {
            query?: {
                accountId?: string[];
                days?: number;
                today?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSafeToSpend: {
        parameters: {
            query?: {
                today?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SafeToSpendListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGoals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfGoalResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGoal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGoalRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    allocateIncome: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocateIncomeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfGoalResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDebtPlan: {
        parameters: {
            query?: {
                extra?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtPlansResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestAllocation: {
        parameters: {
            query: {
                transactionId: string;
                percent?: number;
                windfall?: boolean;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGoal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGoal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editGoal: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditGoalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeGoal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listContributions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfContributionResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contributeToGoal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContributeToGoalRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteContribution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
                contributionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editContribution: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
                contributionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditContributionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContributionResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenGoal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGoalWhatIf: {
        parameters: {
            query: {
                extra: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalWhatIfResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealthScore: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthScoreResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHouseholds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdResponse"][];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    foundHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FoundHouseholdRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                householdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                householdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateHouseholdRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                householdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"][];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                householdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                householdId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMemberRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                householdId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberRoleRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: components["schemas"]["IFormFile"];
                } & {
                    accountId?: components["schemas"]["AccountId"];
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectImportRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    commitImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitImportResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImportLines: {
        parameters: {
            query?: {
                status?: components["schemas"]["LineStatus"];
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportLinesResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInsights: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                dismissed?: boolean;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InsightFeedResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDigest: {
        parameters: {
            query?: {
                week?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DigestResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissInsight: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreInsight: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInstallments: {
        parameters: {
            query?: {
                accountId?: string[];
                open?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallmentListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMerchants: {
        parameters: {
            query?: {
                q?: string;
                transactionId?: string;
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMerchantResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameMerchant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameMerchantRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBankTexts: {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfBankTextResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMerchant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editMerchant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditMerchantRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinMerchants: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinMerchantsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecurring: {
        parameters: {
            query?: {
                today?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterRecurring: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterRecurringRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecurringCalendar: {
        parameters: {
            query?: {
                month?: string;
                today?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringCalendarResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchRecurring: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchRecurringResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecurring: {
        parameters: {
            query?: {
                today?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringDetailResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRecurring: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editRecurring: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRecurringRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecurringResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGroupReport: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                currency?: string;
                rateDate?: string;
                interval?: string;
                accountId?: string[];
                categoryId?: string;
                exact?: boolean;
                memberId?: string[];
                tag?: string[];
                merchant?: string;
                q?: string;
                min?: number;
                max?: number;
                status?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCashFlowReport: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                currency?: string;
                rateDate?: string;
                interval?: string;
                accountId?: string[];
                categoryId?: string;
                exact?: boolean;
                memberId?: string[];
                tag?: string[];
                merchant?: string;
                q?: string;
                min?: number;
                max?: number;
                status?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCategoryReport: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                currency?: string;
                rateDate?: string;
                interval?: string;
                accountId?: string[];
                categoryId?: string;
                exact?: boolean;
                memberId?: string[];
                tag?: string[];
                merchant?: string;
                q?: string;
                min?: number;
                max?: number;
                status?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReport: {
        parameters: {
            query: {
                format: string;
                from?: string;
                to?: string;
                currency?: string;
                rateDate?: string;
                interval?: string;
                accountId?: string[];
                categoryId?: string;
                exact?: boolean;
                memberId?: string[];
                tag?: string[];
                merchant?: string;
                q?: string;
                min?: number;
                max?: number;
                status?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Stream"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportNetWorth: {
        parameters: {
            query: {
                format: string;
                from?: string;
                to?: string;
                currency?: string;
                rateDate?: string;
                interval?: string;
                accountId?: string[];
                categoryId?: string;
                exact?: boolean;
                memberId?: string[];
                tag?: string[];
                merchant?: string;
                q?: string;
                min?: number;
                max?: number;
                status?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Stream"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNetWorthReport: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                currency?: string;
                rateDate?: string;
                interval?: string;
                accountId?: string[];
                categoryId?: string;
                exact?: boolean;
                memberId?: string[];
                tag?: string[];
                merchant?: string;
                q?: string;
                min?: number;
                max?: number;
                status?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetWorthResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSankeyReport: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                currency?: string;
                rateDate?: string;
                interval?: string;
                accountId?: string[];
                categoryId?: string;
                exact?: boolean;
                memberId?: string[];
                tag?: string[];
                merchant?: string;
                q?: string;
                min?: number;
                max?: number;
                status?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SankeyResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSavedReportResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveReportRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReportResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSavedReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editSavedReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSavedReportRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReportResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSummaryReport: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                currency?: string;
                rateDate?: string;
                interval?: string;
                accountId?: string[];
                categoryId?: string;
                exact?: boolean;
                memberId?: string[];
                tag?: string[];
                merchant?: string;
                q?: string;
                min?: number;
                max?: number;
                status?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getYearReview: {
        parameters: {
            query: {
                year: number;
                from?: string;
                to?: string;
                currency?: string;
                rateDate?: string;
                interval?: string;
                accountId?: string[];
                categoryId?: string;
                exact?: boolean;
                memberId?: string[];
                tag?: string[];
                merchant?: string;
                q?: string;
                min?: number;
                max?: number;
                status?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearReviewResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: {
                kind?: components["schemas"]["ReviewKind"];
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCategoryQuestions: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryQuestionsResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideCategories: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideCategoriesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoriesDecidedResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptSuggestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptSuggestionsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoriesDecidedResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissMatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissMatchRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfRuleResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRuleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportRulesResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRulesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRulesResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderRulesRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDraftRule: {
        parameters: {
            query?: {
                ruleId?: string;
                show?: components["schemas"]["RuleEffect"];
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreviewResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestRule: {
        parameters: {
            query: {
                transactionId: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSuggestionResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editRule: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRuleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyRule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplyRuleResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewRule: {
        parameters: {
            query?: {
                show?: components["schemas"]["RuleEffect"];
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePreviewResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTransactions: {
        parameters: {
            query?: {
                id?: string[];
                accountId?: string[];
                categoryId?: string;
                from?: string;
                to?: string;
                min?: number;
                max?: number;
                currency?: string;
                q?: string;
                status?: string;
                source?: string;
                needsReview?: boolean;
                transfer?: boolean;
                exact?: boolean;
                flow?: string;
                tag?: string[];
                untagged?: boolean;
                merchant?: string;
                memberId?: string[];
                limit?: number;
                cursor?: string;
                withTotals?: boolean;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionListResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterTransactionRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editTransactionsInBulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkEditRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkEditResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editTransaction: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditTransactionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainTransaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionExplanationResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeTransactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTransactionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSimilarTransactions: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTransactionResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unmergeTransactions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    ETag: components["headers"]["ETag"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkTransferRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findTransfers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindTransfersResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlinkTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfSavedViewResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveViewRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewResponse"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Chooses the household when a person has several; the oldest without it. */
                "X-Household-Id"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditViewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "X-Change-Set-Id": components["headers"]["X-Change-Set-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewResponse"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResponse"];
                };
            };
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthResponse"];
                };
            };
            /** @description Refused; the code says why. */
            default: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
