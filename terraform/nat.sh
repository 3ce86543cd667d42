#!/bin/bash
# First start of the NAT instance: forwards for the private subnets, then takes over their default routes.
set -euo pipefail

until dnf install -y iptables-services; do sleep 5; done
echo 'net.ipv4.ip_forward = 1' >/etc/sysctl.d/90-nat.conf
sysctl --system
device=$(ip -4 route show default | awk '{print $5; exit}')
iptables --flush FORWARD
iptables --table nat --append POSTROUTING --out-interface "$device" --jump MASQUERADE
service iptables save
systemctl enable iptables

token=$(curl --silent --fail --request PUT --header 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token)
instance=$(curl --silent --fail --header "X-aws-ec2-metadata-token: $token" http://169.254.169.254/latest/meta-data/instance-id)
export AWS_DEFAULT_REGION=${region}
aws ec2 modify-instance-attribute --instance-id "$instance" --no-source-dest-check
for table in ${route_tables}; do
  way=(--route-table-id "$table" --destination-cidr-block 0.0.0.0/0 --instance-id "$instance")
  aws ec2 replace-route "$${way[@]}" || aws ec2 create-route "$${way[@]}"
done
