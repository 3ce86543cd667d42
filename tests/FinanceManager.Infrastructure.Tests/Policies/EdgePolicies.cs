using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What stands between the internet and the program.</summary>
internal static class EdgePolicies
{
    private const string Waf = "aws_wafv2_web_acl.main";
    private const string Distribution = "aws_cloudfront_distribution.api[0]";
    private const string Association = "aws_wafv2_web_acl_association.load_balancer[0]";
    private const string CachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

    private static readonly string[] Managed = ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet"];

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "WAF stands before the API",
            "Its limits are worth nothing beside the way.",
            plan =>
                plan.The(
                        Waf,
                        "is of the other edge",
                        w => w["scope"] == (plan.HasCloudFront ? "CLOUDFRONT" : "REGIONAL")
                    )
                    .Concat(
                        plan.HasCloudFront
                            ? plan.The(Distribution, "has no WAF", d => d.Refers("web_acl_id", Waf + ".arn"))
                            : plan.The(
                                Association,
                                "has no WAF",
                                a =>
                                    a.Refers("resource_arn", "aws_lb.main.arn") && a.Refers("web_acl_arn", Waf + ".arn")
                            )
                    ),
            Fault.Refer(Distribution, "web_acl_id", null),
            Fault.Set(Waf, "scope", "REGIONAL"),
            Fault.Remove(Association) with
            {
                In = PlanFiles.PublicAlb,
            }
        ),
        new(
            "An address gets 100 requests a minute without authorization, 2,000 with",
            "Passwords are guessed by the thousand; a limit too low locks a family out.",
            plan =>
                plan.The(
                    Waf,
                    "limits otherwise",
                    w => Limit(w, "without-authorization") == 100 && Limit(w, "ceiling") == 2000
                ),
            Edit("a higher limit", r => Rate(r, "without-authorization")["Limit"] = 1000),
            Edit("a longer minute", r => Rate(r, "ceiling")["EvaluationWindowSec"] = 300),
            Edit("by something else", r => Rate(r, "ceiling")["AggregateKeyType"] = "FORWARDED_IP"),
            Edit(
                "counting alone",
                r => Rule(r, "without-authorization")!["Action"] = new JsonObject { ["Count"] = new JsonObject() }
            )
        ),
        new(
            "Only what carries no authorization, no proxy's signature and is no webhook falls under the low limit",
            "Fifty people behind the proxy share its address.",
            plan =>
                plan.The(
                    Waf,
                    "counts others too",
                    w => Exempt(w).SequenceEqual(["authorization Bearer ", "x-nf-sign eyJ", "/webhooks/"])
                ),
            Edit(
                "the proxy's people too",
                r =>
                    Rate(r, "without-authorization")["ScopeDownStatement"]!["NotStatement"]!["Statement"]![
                        "OrStatement"
                    ]!["Statements"]!
                        .AsArray()
                        .RemoveAt(1)
            ),
            Edit("nobody exempt", r => Rate(r, "without-authorization").AsObject().Remove("ScopeDownStatement"))
        ),
        new(
            "Webhooks have a limit of their own",
            "Banks deliver in bursts from few addresses.",
            plan =>
                plan.The(
                    Waf,
                    "treats webhooks as people",
                    w =>
                        Limit(w, "webhooks") == 3000
                        && Path(Rate(Rules(w), "webhooks")["ScopeDownStatement"]) == "/webhooks/"
                        && Path(Rate(Rules(w), "ceiling")["ScopeDownStatement"]?["NotStatement"]?["Statement"])
                            == "/webhooks/"
                ),
            Edit("no rule", r => r.AsArray().Remove(Rule(r, "webhooks"))),
            Edit("under the ceiling", r => Rate(r, "ceiling").AsObject().Remove("ScopeDownStatement"))
        ),
        new(
            "AWS's rules against common attacks and known bad inputs block",
            "They know this week's attacks.",
            plan =>
                plan.The(
                    Waf,
                    "does not block what AWS knows",
                    w =>
                        Managed.All(name =>
                            Rule(Rules(w), name) is { } rule
                            && rule["OverrideAction"]?["None"] is not null
                            && rule["Statement"]?["ManagedRuleGroupStatement"]?["VendorName"]?.ToString() == "AWS"
                        )
                ),
            Edit(
                "counting alone",
                r => Rule(r, Managed[0])!["OverrideAction"] = new JsonObject { ["Count"] = new JsonObject() }
            ),
            Edit("one fewer", r => r.AsArray().Remove(Rule(r, Managed[1])))
        ),
        new(
            "Only rules on bodies count instead of blocking",
            "Statements and receipts look like attacks; addresses and headers do not.",
            plan =>
                plan.The(
                    Waf,
                    "lets more pass than bodies",
                    w =>
                        Managed
                            .SelectMany(name =>
                                Plan.Entries(
                                    Rule(Rules(w), name)?["Statement"]?["ManagedRuleGroupStatement"]?[
                                        "RuleActionOverrides"
                                    ]
                                )
                            )
                            .All(o => o["Name"]!.ToString().EndsWith("_BODY", StringComparison.Ordinal))
                ),
            Edit(
                "headers too",
                r =>
                    Rule(r, Managed[0])!["Statement"]!["ManagedRuleGroupStatement"]!["RuleActionOverrides"]![0]![
                        "Name"
                    ] = "NoUserAgent_HEADER"
            )
        ),
        new(
            "There are five rules at most, each measured",
            "CloudFront's smallest plan allows five.",
            plan =>
                plan.The(
                    Waf,
                    "has too many rules, or unmeasured ones",
                    w =>
                        Plan.Entries(Rules(w)).Count() <= 5
                        && Plan.Entries(Rules(w))
                            .All(r => r["VisibilityConfig"]?["CloudWatchMetricsEnabled"]?.ToString() == "true")
                        && w["visibility_config.0.cloudwatch_metrics_enabled"] == "true"
                ),
            Edit("a sixth", r => r.AsArray().Add(r[0]!.DeepClone())),
            Edit("unmeasured", r => r[0]!["VisibilityConfig"]!["CloudWatchMetricsEnabled"] = false)
        ),
        new(
            "Nothing of the API is cached on the way",
            "An answer is one person's.",
            plan =>
                plan.HasCloudFront
                    ? plan.The(
                        Distribution,
                        "caches",
                        d =>
                            d["default_cache_behavior.0.cache_policy_id"] == CachingDisabled
                            && !d.List("ordered_cache_behavior").Any()
                    )
                    : [],
            Fault.Set(Distribution, "default_cache_behavior.0.cache_policy_id", "658327ea-f89d-4fab-a63d-7e88639e58f6")
        ),
        new(
            "The address that connected is the one that the program sees",
            "Limits by address would count CloudFront, or whatever a client writes.",
            plan =>
                plan.The(
                    "aws_lb.main",
                    "writes another address",
                    lb => lb["xff_header_processing_mode"] == (plan.HasCloudFront ? "preserve" : "append")
                ),
            Fault.Set("aws_lb.main", "xff_header_processing_mode", "append"),
            Fault.Set("aws_lb.main", "xff_header_processing_mode", "preserve") with
            {
                In = PlanFiles.PublicAlb,
            }
        ),
    ];

    private static JsonNode Rules(PlannedResource waf) => waf.Document("rule_json") ?? new JsonArray();

    private static JsonNode? Rule(JsonNode rules, string name) =>
        Plan.Entries(rules).FirstOrDefault(r => r["Name"]?.ToString() == name);

    private static JsonNode Rate(JsonNode rules, string name) =>
        Rule(rules, name)?["Statement"]?["RateBasedStatement"] ?? new JsonObject();

    /// <summary>Requests of an address in a minute; null where the rule does not block, or counts otherwise.</summary>
    private static int? Limit(PlannedResource waf, string name) =>
        Rate(Rules(waf), name) is var rate
        && Rule(Rules(waf), name)?["Action"]?["Block"] is not null
        && rate["EvaluationWindowSec"]?.ToString() == "60"
        && rate["AggregateKeyType"]?.ToString() == "IP"
            ? (int?)rate["Limit"]
            : null;

    private static IEnumerable<string> Exempt(PlannedResource waf) =>
        Plan.Entries(
                Rate(Rules(waf), "without-authorization")["ScopeDownStatement"]?["NotStatement"]?["Statement"]?[
                    "OrStatement"
                ]?["Statements"]
            )
            .Select(s => s["ByteMatchStatement"])
            .Select(m =>
                m?["FieldToMatch"]?["SingleHeader"]?["Name"] is { } header
                    ? $"{header} {m["SearchString"]}"
                    : m?["SearchString"]?.ToString() ?? ""
            );

    private static string? Path(JsonNode? statement) =>
        statement?["ByteMatchStatement"] is { } m
        && m["FieldToMatch"]?["UriPath"] is not null
        && m["PositionalConstraint"]?.ToString() == "STARTS_WITH"
            ? m["SearchString"]?.ToString()
            : null;

    private static Fault Edit(string about, Action<JsonNode> change) => Fault.Edit(Waf, "rule_json", about, change);
}
