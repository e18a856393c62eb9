provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "shop" {
  image_id                   = "ubuntu_22_04_x64_20G_alibase.vhd"
  instance_type              = "ecs.c7.large"
  vswitch_id                 = "vsw-xinghai-web"
  security_groups            = ["sg-xinghai-web"]
  instance_charge_type       = "PrePaid"
  period                     = 12
  internet_max_bandwidth_out = 20
}

resource "alicloud_instance" "club" {
  image_id                   = "ubuntu_22_04_x64_20G_alibase.vhd"
  instance_type              = "ecs.c7.large"
  vswitch_id                 = "vsw-xinghai-web"
  security_groups            = ["sg-xinghai-web"]
  internet_max_bandwidth_out = 20
}

resource "alicloud_instance" "bastion" {
  image_id                   = "ubuntu_22_04_x64_20G_alibase.vhd"
  instance_type              = "ecs.t6-c1m1.large"
  vswitch_id                 = "vsw-xinghai-web"
  security_groups            = ["sg-xinghai-ssh"]
  internet_max_bandwidth_out = 5
}

resource "alicloud_alidns_record" "shop" {
  domain_name = "xinghai-shop.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.shop.public_ip
}

resource "alicloud_alidns_record" "old" {
  domain_name = "xinghai-old.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.shop.public_ip
}
