using System.Text.Json.Nodes;

namespace FinanceManager.Infrastructure.Tests.Policies;

/// <summary>Who can reach whom.</summary>
internal static class NetworkPolicies
{
    private const string Ingress = "aws_vpc_security_group_ingress_rule";
    private const string Egress = "aws_vpc_security_group_egress_rule";
    private const string Nat = "aws_autoscaling_group.nat[0]";

    private static readonly string[] Outgoing = ["443", "465", "587", "5432"];

    internal static readonly IReadOnlyList<Policy> All =
    [
        new(
            "The database is not on the internet",
            "What cannot be reached cannot be guessed at.",
            plan =>
                plan.Each("aws_db_instance", "can be reached from outside", db => db["publicly_accessible"] == "false")
                    .Concat(
                        plan.Each(
                            "aws_db_subnet_group",
                            "lies in other subnets",
                            g => g.References("subnet_ids").SequenceEqual(["aws_subnet.data"])
                        )
                    ),
            Fault.Set("aws_db_instance.main", "publicly_accessible", true),
            Fault.Refer("aws_db_subnet_group.main", "subnet_ids", "aws_subnet.public")
        ),
        new(
            "The data subnets have no way out",
            "A database that was taken over sends nothing anywhere.",
            plan =>
                plan.All("aws_route")
                    .Where(r =>
                        r.References("route_table_id")
                            .Any(t => t.StartsWith("aws_route_table.data", StringComparison.Ordinal))
                    )
                    .Select(r => $"{r}: leads out of the data subnets")
                    .Concat(plan.Each("aws_route_table", "has routes of its own", t => !t.List("route").Any())),
            Fault.Refer("aws_route.internet", "route_table_id", "aws_route_table.data.id"),
            Fault.Set("aws_route_table.data", "route", new JsonArray(new JsonObject { ["cidr_block"] = "0.0.0.0/0" }))
        ),
        new(
            "Only tasks reach the database, and only PostgreSQL",
            "Nobody else has business there.",
            plan =>
                Into(plan, "aws_security_group.database")
                    .Where(r => !(From(r, "aws_security_group.tasks.id") && Port(r, "5432")))
                    .Select(r => $"{r}: lets others reach the database")
                    .Concat(
                        plan.The(
                            $"{Ingress}.from_tasks",
                            "is of another group",
                            r => r.Refers("security_group_id", "aws_security_group.database.id")
                        )
                    ),
            Fault.Set($"{Ingress}.from_tasks", "from_port", 0),
            Fault.Refer($"{Ingress}.from_tasks", "referenced_security_group_id", "aws_security_group.nat[0].id")
        ),
        new(
            "Only the load balancer reaches tasks, at the program's port",
            "Their word on the client's address is believed.",
            plan =>
                Into(plan, "aws_security_group.tasks")
                    .Where(r =>
                        !(
                            From(r, "aws_security_group.load_balancer.id")
                            && Port(r, plan.Find("aws_lb_target_group.main")?["port"])
                        )
                    )
                    .Select(r => $"{r}: lets others reach tasks")
                    .Concat(
                        plan.The(
                            $"{Ingress}.from_load_balancer",
                            "is of another group",
                            r => r.Refers("security_group_id", "aws_security_group.tasks.id")
                        )
                    ),
            Fault.Refer(
                $"{Ingress}.from_load_balancer",
                "referenced_security_group_id",
                "aws_security_group.nat[0].id"
            ),
            Fault.Set($"{Ingress}.from_load_balancer", "to_port", 65535)
        ),
        new(
            "The whole internet reaches the edge alone",
            "Every other open port is a door nobody watches.",
            plan =>
                plan.All(Ingress)
                    .Where(r => r["cidr_ipv4"] == "0.0.0.0/0" || r["cidr_ipv6"] == "::/0")
                    .Where(r =>
                        plan.HasCloudFront
                        || !r.Refers("security_group_id", "aws_security_group.load_balancer.id")
                        || !(Port(r, "443") || Port(r, "80"))
                    )
                    .Select(r => $"{r}: is open to the internet")
                    .Concat(
                        plan.All("aws_security_group")
                            .Where(g => g.List("ingress").Any())
                            .Select(g => $"{g}: has rules that are not looked at here")
                    ),
            Fault.Set($"{Ingress}.to_nat[\"10.20.10.0/24\"]", "cidr_ipv4", "0.0.0.0/0"),
            Fault.Set($"{Ingress}.from_cloudfront[0]", "cidr_ipv4", "0.0.0.0/0"),
            Fault.Set($"{Ingress}.from_internet[\"https\"]", "from_port", 0) with
            {
                In = PlanFiles.PublicAlb,
            },
            Fault.Set("aws_security_group.tasks", "ingress", new JsonArray(new JsonObject { ["from_port"] = 22 }))
        ),
        new(
            "Tasks send out HTTPS, mail and PostgreSQL, and nothing else",
            "A program that was taken over finds few ways to send data away.",
            plan =>
                plan.All(Egress)
                    .Where(r => r.Refers("security_group_id", "aws_security_group.tasks.id"))
                    .Where(r =>
                        r["ip_protocol"] != "tcp"
                        || !Outgoing.Any(p => Port(r, p))
                        || Port(r, "5432") && !From(r, "aws_security_group.database.id")
                    )
                    .Select(r => $"{r}: lets tasks send out anything"),
            Fault.Set($"{Egress}.to_services[\"https\"]", "ip_protocol", "-1"),
            Fault.Set($"{Egress}.to_services[\"smtps\"]", "to_port", 65535)
        ),
        new(
            "Tasks stand in private subnets without an address of their own",
            "An address can be reached.",
            plan =>
                plan.Each("aws_ecs_service", "has public tasks", s => Private(s, "network_configuration.0"))
                    .Concat(
                        plan.All("aws_scheduler_schedule")
                            .Where(s =>
                                s.Node("target.0.ecs_parameters.0") is not null
                                && !Private(s, "target.0.ecs_parameters.0.network_configuration.0")
                            )
                            .Select(s => $"{s}: starts public tasks")
                    ),
            Fault.Set("aws_ecs_service.main", "network_configuration.0.assign_public_ip", true),
            Fault.Refer("aws_ecs_service.main", "network_configuration.0.subnets", "aws_subnet.public"),
            Fault.Set(
                "aws_scheduler_schedule.task[\"backup\"]",
                "target.0.ecs_parameters.0.network_configuration.0.assign_public_ip",
                true
            )
        ),
        new(
            "Behind CloudFront the load balancer is internal, and takes no malformed request",
            "Around CloudFront is around WAF.",
            plan =>
                plan.The(
                    "aws_lb.main",
                    "can be reached around the edge, or is lenient",
                    lb =>
                        lb["internal"] == (plan.HasCloudFront ? "true" : "false")
                        && lb["drop_invalid_header_fields"] == "true"
                        && lb["desync_mitigation_mode"] == "strictest"
                ),
            Fault.Set("aws_lb.main", "internal", false),
            Fault.Set("aws_lb.main", "drop_invalid_header_fields", false),
            Fault.Set("aws_lb.main", "desync_mitigation_mode", "monitor")
        ),
        new(
            "Each kind of subnet has two zones at least",
            "A zone fails now and then.",
            plan =>
                plan.All("aws_subnet")
                    .GroupBy(s => s.Address.Split('[')[0])
                    .Where(kind => kind.Select(s => s["availability_zone"]).Distinct().Count() < 2)
                    .Select(kind => $"{kind.Key}: is in one zone")
                    .Concat(
                        plan.Each(
                            "aws_subnet",
                            "gives out public addresses",
                            s => s["map_public_ip_on_launch"] is null or "false"
                        )
                    ),
            Fault.Remove("aws_subnet.data[\"us-east-1b\"]") with
            {
                Resource = "aws_subnet.data",
            },
            Fault.Set("aws_subnet.private[\"us-east-1a\"]", "map_public_ip_on_launch", true)
        ),
        new(
            "S3 is reached without NAT",
            "Documents and images would pay for every byte, and a dump would fill the small instance.",
            plan =>
                plan.The(
                    "aws_vpc_endpoint.s3",
                    "is not for the private subnets",
                    e =>
                        e["vpc_endpoint_type"] == "Gateway"
                        && e["service_name"]!.EndsWith(".s3", StringComparison.Ordinal)
                        && e.Refers("route_table_ids", "aws_route_table.private")
                ),
            Fault.Refer("aws_vpc_endpoint.s3", "route_table_ids", "aws_route_table.data"),
            Fault.Remove("aws_vpc_endpoint.s3")
        ),
        new(
            "What leaves goes through the NAT that was chosen, which is replaced by itself",
            "Without it no task starts and no bank answers.",
            plan =>
                plan.Variable("nat") == "gateway"
                    ? plan.Each(
                        "aws_nat_gateway",
                        "is not in a public subnet",
                        g => g.Refers("subnet_id", "aws_subnet.public")
                    )
                    : plan.The(
                        Nat,
                        "does not replace its machine, in any zone",
                        g =>
                            g["min_size"] == "1"
                            && g["max_size"] == "1"
                            && g.References("vpc_zone_identifier").SequenceEqual(["aws_subnet.public"])
                            && g["max_instance_lifetime"] is not null
                    ),
            Fault.Set(Nat, "min_size", 0),
            Fault.Refer(Nat, "vpc_zone_identifier", "aws_subnet.private"),
            Fault.Remove(Nat)
        ),
        new(
            "Refused traffic is logged",
            "It tells of attacks, and of a rule that is missing.",
            plan =>
                plan.Each(
                    "aws_flow_log",
                    "does not log what is refused",
                    l => l["traffic_type"] is "REJECT" or "ALL" && l.Refers("vpc_id", "aws_vpc.main.id")
                ),
            Fault.Set("aws_flow_log.main", "traffic_type", "ACCEPT"),
            Fault.Remove("aws_flow_log.main") with
            {
                Resource = "aws_flow_log",
            }
        ),
    ];

    private static IEnumerable<PlannedResource> Into(Plan plan, string group) =>
        plan.All(Ingress).Where(r => r.Refers("security_group_id", group + ".id"));

    private static bool From(PlannedResource rule, string group) =>
        rule.Refers("referenced_security_group_id", group)
        && rule["cidr_ipv4"] is null
        && rule["cidr_ipv6"] is null
        && rule["prefix_list_id"] is null;

    private static bool Port(PlannedResource rule, string? port) =>
        rule["from_port"] == port && rule["to_port"] == port;

    private static bool Private(PlannedResource resource, string at) =>
        resource[$"{at}.assign_public_ip"] == "false"
        && resource.References($"{at}.subnets").SequenceEqual(["aws_subnet.private"])
        && resource.Refers($"{at}.security_groups", "aws_security_group.tasks.id");
}
