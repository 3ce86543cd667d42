using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>What travels is encrypted, and each end knows whom it speaks with.</summary>
internal static class TransportPolicies
{
    private const string Https = "aws_lb_listener.https";
    private const string Distribution = "aws_cloudfront_distribution.api[0]";
    private const string Origin = "aws_cloudfront_vpc_origin.main[0]";
    private const string Parameters = "aws_db_parameter_group.main";

    private static readonly Dictionary<string, string> Silent = new()
    {
        ["log_statement"] = "none",
        ["log_min_duration_statement"] = "-1",
        ["log_min_error_statement"] = "panic",
        ["log_error_verbosity"] = "terse",
        ["log_parameter_max_length"] = "0",
        ["log_parameter_max_length_on_error"] = "0",
    };

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "The database refuses whoever speaks without TLS",
            "The password and every row would pass in the open.",
            plan =>
                plan.The(Parameters, "does not force TLS", g => Parameter(g, "rds.force_ssl") == "1")
                    .Concat(
                        plan.Each(
                            "aws_db_instance",
                            "has other parameters",
                            db => db["parameter_group_name"] == plan.Find(Parameters)?["name"]
                        )
                    ),
            Fault.Set(Parameters, "parameter", new JsonArray()),
            Fault.Set("aws_db_instance.main", "parameter_group_name", "default.postgres16")
        ),
        new(
            "The database's log holds no personal data",
            "Statements, their parameters and a failed row's detail are people's finances.",
            plan =>
                plan.The(
                    Parameters,
                    "lets personal data into the log",
                    g => Silent.All(p => Parameter(g, p.Key) == p.Value)
                ),
            Fault.Set(Parameters, "parameter", Replaced("log_statement", "all")),
            Fault.Set(Parameters, "parameter", Replaced("log_parameter_max_length", "-1"))
        ),
        new(
            "The program checks the database's certificate",
            "Encryption with a stranger is no secret.",
            plan =>
                plan.Output("database_url_options")?.ToString() is { } options
                && options.Contains("sslmode=verify-full", StringComparison.Ordinal)
                && options.Contains("sslrootcert=/", StringComparison.Ordinal)
                    ? []
                    : ["database_url_options: the certificate is not checked"],
            Fault.Tell("database_url_options", "sslmode=require")
        ),
        new(
            "The load balancer speaks TLS 1.3, and 1.2 with whoever is old",
            "Older versions are broken.",
            plan =>
                plan.The(
                    Https,
                    "takes old TLS",
                    l =>
                        l["protocol"] == "HTTPS"
                        && l["port"] == "443"
                        && l["ssl_policy"]?.StartsWith("ELBSecurityPolicy-TLS13-1-2-", StringComparison.Ordinal) == true
                        && l.Refers("certificate_arn", "aws_acm_certificate_validation.api.certificate_arn")
                ),
            Fault.Set(Https, "ssl_policy", "ELBSecurityPolicy-2016-08"),
            Fault.Set(Https, "protocol", "HTTP"),
            Fault.Remove(Https)
        ),
        new(
            "Plain HTTP is answered with the way to HTTPS, and with nothing else",
            "A session's cookie would be read on the way.",
            plan =>
                plan.All("aws_lb_listener")
                    .Where(l => l["protocol"] != "HTTPS" && !Redirects(l))
                    .Select(l => $"{l}: answers plain HTTP")
                    .Concat(
                        plan.HasCloudFront
                            ? plan.The(
                                Distribution,
                                "answers plain HTTP",
                                d => d["default_cache_behavior.0.viewer_protocol_policy"] == "redirect-to-https"
                            )
                            : plan.The("aws_lb_listener.http[0]", "does not redirect", Redirects)
                    ),
            Fault.Set(Distribution, "default_cache_behavior.0.viewer_protocol_policy", "allow-all"),
            Fault.Set("aws_lb_listener.http[0]", "default_action.0.type", "forward") with
            {
                In = PlanFiles.PublicAlb,
            },
            Fault.Remove("aws_lb_listener.http[0]") with
            {
                In = PlanFiles.PublicAlb,
            }
        ),
        new(
            "CloudFront speaks TLS 1.2 at least, with people and with the load balancer",
            "Older versions are broken.",
            plan =>
                !plan.HasCloudFront
                    ? []
                    : plan.The(
                            Distribution,
                            "takes old TLS",
                            d =>
                                d["viewer_certificate.0.minimum_protocol_version"] == "TLSv1.2_2021"
                                && d["viewer_certificate.0.ssl_support_method"] == "sni-only"
                        )
                        .Concat(
                            plan.The(
                                Origin,
                                "reaches the load balancer in the open",
                                o =>
                                    o["vpc_origin_endpoint_config.0.origin_protocol_policy"] == "https-only"
                                    && o.List("vpc_origin_endpoint_config.0.origin_ssl_protocols.0.items")
                                        .Select(i => i.ToString())
                                        .SequenceEqual(["TLSv1.2"])
                            )
                        ),
            Fault.Set(Distribution, "viewer_certificate.0.minimum_protocol_version", "TLSv1"),
            Fault.Set(Origin, "vpc_origin_endpoint_config.0.origin_protocol_policy", "http-only")
        ),
        new(
            "Buckets are deaf to whoever asks without TLS",
            "Documents would pass in the open.",
            plan =>
                plan.All("aws_s3_bucket")
                    .Where(b =>
                        !(
                            plan.Find(EncryptionPolicies.Beside(b, "aws_s3_bucket_policy")) is { } policy
                            && Statement.Of(policy).Any(s => RefusesPlain(s, b))
                        )
                    )
                    .Select(b => $"{b}: answers without TLS"),
            Fault.Edit(
                "module.documents.aws_s3_bucket_policy.main",
                "policy",
                "no such statement",
                d => d["Statement"]!.AsArray().RemoveAt(0)
            ) with
            {
                Resource = "module.documents.aws_s3_bucket.main",
            },
            Fault.Edit(
                "module.backups.aws_s3_bucket_policy.main",
                "policy",
                "reading alone",
                d => d["Statement"]![0]!["Action"] = "s3:GetObject"
            ) with
            {
                Resource = "module.backups.aws_s3_bucket.main",
            },
            Fault.Remove("module.logs.aws_s3_bucket_policy.main") with
            {
                Resource = "module.logs.aws_s3_bucket.main",
            }
        )
        {
            Plans = PlanFiles.Every,
        },
    ];

    private static string? Parameter(PlannedResource group, string name) =>
        group.List("parameter").FirstOrDefault(p => p["name"]?.ToString() == name)?["value"]?.ToString();

    private static JsonArray Replaced(string name, string value) =>
        [.. Silent.Select(p => new JsonObject { ["name"] = p.Key, ["value"] = p.Key == name ? value : p.Value })];

    private static bool Redirects(PlannedResource listener) =>
        listener["default_action.0.type"] == "redirect"
        && listener["default_action.0.redirect.0.protocol"] == "HTTPS"
        && listener["default_action.0.redirect.0.status_code"] == "HTTP_301";

    private static bool RefusesPlain(Statement s, PlannedResource bucket) =>
        !s.Allows
        && s.Node["Principal"]?.ToString() == "*"
        && s.Actions.SequenceEqual(["s3:*"])
        && s.Condition("Bool", "aws:SecureTransport").SequenceEqual(["false"])
        && s.Resources.Contains($"arn:aws:s3:::{bucket["bucket"]}")
        && s.Resources.Contains($"arn:aws:s3:::{bucket["bucket"]}/*");
}
