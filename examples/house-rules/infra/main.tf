terraform {
  required_providers {
    alicloud = {
      source = "aliyun/alicloud"
    }
    tencentcloud = {
      source = "tencentcloudstack/tencentcloud"
    }
    ucloud = {
      source = "ucloud/ucloud"
    }
  }
}

provider "alicloud" {
  region = "cn-hangzhou"
}

provider "alicloud" {
  alias  = "hongkong"
  region = "cn-hongkong"
}

provider "ucloud" {
  region = "cn-sh2"
}

# Filed: the ledger permits the domain at Alibaba Cloud.
module "shop" {
  source  = "acme/website/alicloud"
  version = "~> 2.0"
  domain  = "www.xinghai-shop.cn"
}

# Exempt: the provider that the call hands over works in Hong Kong.
module "preview" {
  source    = "acme/website/alicloud"
  version   = "~> 2.0"
  domain    = "preview.xinghai-preview.com"
  providers = { alicloud = alicloud.hongkong }
}

resource "tencentcloud_dnspod_record" "shop" {
  domain      = "xinghai-shop.cn"
  sub_domain  = "www"
  record_type = "A"
  record_line = "默认"
  value       = module.shop.public_ip
}

# A server of a cloud that beian-guard does not ship, with the record that leads there.
resource "ucloud_instance" "api" {
  availability_zone = "cn-sh2-02"
  image_id          = "uimage-example"
  instance_type     = "n-basic-2"
}

resource "ucloud_eip" "api" {
  internet_type = "bgp"
  bandwidth     = 2
}

resource "ucloud_eip_association" "api" {
  resource_id = ucloud_instance.api.id
  eip_id      = ucloud_eip.api.id
}

resource "tencentcloud_dnspod_record" "api" {
  domain      = "xinghai-shop.cn"
  sub_domain  = "api"
  record_type = "A"
  record_line = "默认"
  value       = ucloud_eip.api.public_ip
}
